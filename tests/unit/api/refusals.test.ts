import { afterEach, describe, expect, it } from 'vitest';
import { ROUTES } from '@/lib/api/routes';
import { log } from '@/lib/monitor/log';
import { apiContext, asLearner, NAMES, requestFor } from './api-context';

/** What each route takes when all is well. */
const BODIES: Readonly<Record<string, object>> = {
  'POST /api/answers': { token: 'x', response: { form: 'none' }, elapsedMs: 1 },
  'POST /api/flips': { token: 'x' },
  'POST /api/hints': { token: 'x' },
  'POST /api/input-preferences': { usesLists: true },
  'POST /api/retractions': { mode: 'today' },
  'POST /api/plan-previews': { fields: { dailyMinutes: '10' } },
  'POST /api/sample': { number: 1, response: { form: 'none' } },
  'POST /api/suspensions': { conceptId: 'nowhere', suspended: true },
};
const forLearners = NAMES.filter((name) => ROUTES[name].asks === 'learner');
const withBody = NAMES.filter((name) => ROUTES[name].takes === 'body');
const { error } = log;
afterEach(() => {
  log.error = error;
});

/** A route refuses with a status and a code. */
async function expectRefusal(response: Promise<Response>, status: number, code: string): Promise<void> {
  const { status: given, headers } = await response;
  expect([given, (await (await response).json()).code]).toEqual([status, code]);
  expect(headers.get('cache-control')).toBe('no-store');
}

describe.each(forLearners)('%s', (name) => {
  const { answer } = ROUTES[name];

  it('refuses a stranger, whether the request can be read or not', async () => {
    await expectRefusal(answer(requestFor(name, BODIES[name]), apiContext()), 401, 'signed-out');
    await expectRefusal(answer(requestFor(name, {}), apiContext()), 401, 'signed-out');
  });

  it('tells the browser of a deleted account that it is gone', async () => {
    const gone = apiContext({ isAccountGone: async () => true });
    await expectRefusal(answer(requestFor(name, BODIES[name]), gone), 401, 'no-learner');
  });
});

describe.each(withBody)('%s', (name) => {
  const { answer } = ROUTES[name];
  const good = BODIES[name] ?? {};

  it('refuses what comes from another site', async () => {
    for (const site of ['cross-site', 'same-site']) {
      const request = requestFor(name, good, { 'sec-fetch-site': site });
      await expectRefusal(answer(request, asLearner()), 403, 'foreign-origin');
    }
  });

  it('refuses what is not sent as JSON', async () => {
    const request = requestFor(name, good, { 'content-type': 'text/plain' });
    await expectRefusal(answer(request, asLearner()), 415, 'not-json');
  });

  it('refuses JSON of another shape, and what is not JSON at all', async () => {
    for (const bad of [{}, [], { ...good, more: 1 }, { token: 'x'.repeat(4097) }]) {
      await expectRefusal(answer(requestFor(name, bad), asLearner()), 400, 'malformed');
    }
    const { url, method, headers } = requestFor(name, good);
    await expectRefusal(answer(new Request(url, { method, headers, body: '{' }), asLearner()), 400, 'malformed');
  });
});

describe('a query', () => {
  it('of another shape is refused', async () => {
    for (const query of ['', '?mode=x', '?mode=today&conceptId=ssh']) {
      const request = requestFor('GET /api/sittings', query);
      await expectRefusal(ROUTES['GET /api/sittings'].answer(request, asLearner()), 400, 'malformed');
    }
    for (const query of ['', '?number=-1', '?number=1000', '?number=x&number=1']) {
      const request = requestFor('GET /api/sample', query);
      await expectRefusal(ROUTES['GET /api/sample'].answer(request, apiContext()), 404, 'no-sample');
    }
  });
});

describe('a turn', () => {
  it('that was not sealed here is refused before the database is asked', async () => {
    for (const name of ['POST /api/answers', 'POST /api/hints', 'POST /api/flips'] as const) {
      const request = requestFor(name, BODIES[name]);
      await expectRefusal(ROUTES[name].answer(request, asLearner()), 400, 'turn-forged');
    }
  });
});

describe('a failure that is not expected', () => {
  it('is told in words', async () => {
    const written: string[] = [];
    log.error = (_, message) => written.push(message);
    const request = requestFor('GET /api/known-ports');
    await expectRefusal(ROUTES['GET /api/known-ports'].answer(request, asLearner()), 503, 'unavailable');
    expect(written).toHaveLength(1);
  });
});
