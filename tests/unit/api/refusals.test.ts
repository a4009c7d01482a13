import { afterEach, describe, expect, it } from 'vitest';
import { answerStandard as answer } from '@/lib/api/answer-standard';
import { FAILURES } from '@/lib/api/failures';
import { ROUTES } from '@/lib/api/table/routes';
import { log } from '@/lib/monitor/log';
import { sealTurn } from '@/lib/study/sitting/turn';
import { turnOf } from '../study/turn-of';
import { apiContext, asLearner, learnerId, NAMES, requestFor } from './api-context';

/** A visit that has just begun. */
const VISIT = {
  id: '00000000-0000-4000-8000-000000000000',
  timeZone: 'UTC',
  goals: ['essentials'],
  dailyMinutes: 10,
  examOn: null,
  placement: null,
  steps: [],
};
/** A valid input for each route. */
const BODIES: Readonly<Record<string, object>> = {
  'POST /api/answers': { token: 'x', response: { form: 'none' }, elapsedMs: 1 },
  'POST /api/flips': { token: 'x' },
  'POST /api/hints': { token: 'x' },
  'POST /api/lessons': { token: 'x', known: false, ms: 1, readMs: 0 },
  'POST /api/input-preferences': { usesLists: true },
  'POST /api/reports': { token: 'x', response: null, kind: 'typo', words: '' },
  'POST /api/retractions': { mode: 'today' },
  'POST /api/plan-previews': { fields: { dailyMinutes: '10' } },
  'POST /api/preview-questions': { conceptId: 'ssh', number: 1, response: { form: 'none' } },
  'POST /api/sample': { number: 1, response: { form: 'none' } },
  'POST /api/suspensions': { conceptId: 'nowhere', suspended: true },
  'POST /api/placements': { ownerId: VISIT.id, goals: VISIT.goals, answers: [] },
  'POST /api/visits': { visit: VISIT },
  'POST /api/visits/claims': { visit: VISIT },
};
const forLearners = NAMES.filter((name) => ROUTES[name].asks === 'learner');
const withBody = NAMES.filter((name) => ROUTES[name].takes === 'body');
const { error } = log;
afterEach(() => {
  log.error = error;
});

/** Expects a route to refuse with a status and a code. */
async function expectRefusal(response: Promise<Response>, status: number, code: string): Promise<void> {
  const { status: given, headers } = await response;
  expect([given, (await (await response).json()).code]).toEqual([status, code]);
  expect(headers.get('cache-control')).toBe('no-store');
}

describe.each(forLearners)('%s', (name) => {
  it('refuses a stranger, whether or not the request can be read', async () => {
    await expectRefusal(answer(requestFor(name, BODIES[name]), apiContext()), 401, 'signed-out');
    await expectRefusal(answer(requestFor(name, {}), apiContext()), 401, 'signed-out');
  });

  it('tells the browser of a deleted account that the account is gone', async () => {
    const gone = apiContext({ isAccountGone: async () => true });
    await expectRefusal(answer(requestFor(name, BODIES[name]), gone), 401, 'no-learner');
  });
});

describe.each(withBody)('%s', (name) => {
  const good = BODIES[name] ?? {};

  it('refuses requests from another site', async () => {
    for (const site of ['cross-site', 'same-site']) {
      const request = requestFor(name, good, { 'sec-fetch-site': site });
      await expectRefusal(answer(request, asLearner()), 403, 'foreign-origin');
    }
  });

  it('refuses requests that are not sent as JSON', async () => {
    const request = requestFor(name, good, { 'content-type': 'text/plain' });
    await expectRefusal(answer(request, asLearner()), 415, 'not-json');
  });

  it('refuses JSON of the wrong shape, and text that is not JSON', async () => {
    for (const bad of [{}, [], { ...good, more: 1 }, { token: 'x'.repeat(4097) }]) {
      await expectRefusal(answer(requestFor(name, bad), asLearner()), 400, 'malformed');
    }
    const { url, method, headers } = requestFor(name, good);
    await expectRefusal(answer(new Request(url, { method, headers, body: '{' }), asLearner()), 400, 'malformed');
  });
});

describe('a query', () => {
  it('of the wrong shape is refused', async () => {
    for (const query of ['', '?mode=x', '?mode=today&conceptId=ssh']) {
      const request = requestFor('GET /api/sittings', query);
      await expectRefusal(answer(request, asLearner()), 400, 'malformed');
    }
    for (const query of ['', '?number=-1', '?number=1000', '?number=x&number=1']) {
      const request = requestFor('GET /api/sample', query);
      await expectRefusal(answer(request, apiContext()), 404, 'no-sample');
    }
  });
});

describe('a turn', () => {
  it('that was not sealed here is refused before the database is used', async () => {
    for (const name of ['POST /api/answers', 'POST /api/hints', 'POST /api/flips', 'POST /api/reports'] as const) {
      const request = requestFor(name, BODIES[name]);
      await expectRefusal(answer(request, asLearner()), 400, 'turn-forged');
    }
  });
});

describe('a report', () => {
  const good = BODIES['POST /api/reports'] ?? {};
  const send = (more: object, context = asLearner()) =>
    answer(requestFor('POST /api/reports', { ...good, ...more }), context);

  it('has at most 1,000 characters, with line breaks but no control characters', async () => {
    await expectRefusal(send({ words: `${'x'.repeat(998)}\n\t` }), 400, 'turn-forged');
    for (const words of ['x'.repeat(1001), 'a\0', '\u001b[31m', '\ud800']) {
      await expectRefusal(send({ words }), 400, 'malformed');
    }
  });

  it('about a question that is too old or from other content has its own message', async () => {
    const { study } = asLearner();
    const day = 86_400_000;
    const issuedAtMs = apiContext().now().getTime();
    const token = sealTurn(turnOf({ learnerId, issuedAtMs, catalogVersion: 'yesterday' }), study.turnKey);
    const messageOf = async (response: Promise<Response>) => (await (await response).json()).message as string;
    const late = { ...asLearner(), now: () => new Date(issuedAtMs + 2 * day) };
    for (const [code, context] of [
      ['turn-outdated', asLearner()],
      ['turn-expired', late],
    ] as const) {
      const message = await messageOf(send({ token }, context));
      expect(message).not.toBe(FAILURES[code][1]);
      expect(message).toMatch(/report/);
    }
  });
});

describe('an unexpected failure', () => {
  it('has a message in words', async () => {
    const written: string[] = [];
    log.error = (_, message) => written.push(message);
    const request = requestFor('GET /api/known-ports');
    await expectRefusal(answer(request, asLearner()), 503, 'unavailable');
    expect(written).toHaveLength(1);
  });
});
