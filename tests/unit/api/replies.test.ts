import { describe, expect, it } from 'vitest';
import { answerStandard } from '@/lib/api/answer-standard';
import type { ApiContext } from '@/lib/api/api-context';
import { forLearners } from '@/lib/api/askers';
import { NOTHING } from '@/lib/api/input';
import { perMinute } from '@/lib/api/per-minute';
import type { RouteName } from '@/lib/api/table/routes';
import { asJson } from '@/lib/api/tell';
import type { Db } from '@/lib/db/connection/client';
import type { ConceptId } from '@/lib/ids';
import { listForms } from '@/lib/quiz/choose-form';
import { succeed } from '@/lib/result';
import { content } from '../../content';
import { apiContext, asLearner, requestFor } from './api-context';

const ask = (name: RouteName, context: ApiContext = apiContext(), input?: string | object) =>
  answerStandard(requestFor(name, input), context);

describe('a public request', () => {
  it('looks up no session', async () => {
    const context = apiContext({ findLearner: () => Promise.reject(new Error('a session was looked up')) });
    expect((await ask('GET /api/ports', context, '?query=ssh')).status).toBe(200);
    expect((await ask('GET /api/sample', context, '?number=1')).status).toBe(200);
    expect(await (await ask('GET /api/health', context)).json()).toEqual({ status: 'alive' });
  });

  it('about ports may be cached, and links to their pages', async () => {
    const found = await ask('GET /api/ports', apiContext(), '?query=22/tcp');
    expect(found.headers.get('cache-control')).toBe('public, max-age=300');
    const { path, hits } = await found.json();
    expect([path, hits[0].port]).toEqual(['/ports/22', 22]);
    const opened = await ask('GET /api/ports/open', apiContext(), '?query=22/tcp');
    expect([opened.status, opened.headers.get('location')]).toEqual([303, '/ports/22']);
  });

  it('about a sample question gets a verdict', async () => {
    const body = { number: 1, response: { form: 'none' } };
    expect(await (await ask('POST /api/sample', apiContext(), body)).json()).toMatchObject({ outcome: 'unanswered' });
  });
});

describe('a preview question', () => {
  const name = { conceptId: 'ssh', number: 3 };
  const asking = (teaches: boolean) => {
    const { study, ...context } = asLearner();
    return { ...context, study: { ...study, db: { $queryRaw: async () => [{ attends: true, teaches }] } as never } };
  };
  const question = (context: ApiContext, query = '?conceptId=ssh&number=3') =>
    ask('GET /api/preview-questions', context, query);

  it('is asked and marked for instructors, and nothing is stored', async () => {
    const asked = await (await question(asking(true))).json();
    expect(asked.prompt).toMatch(/\S/);
    expect(JSON.stringify(asked)).not.toMatch(/"(?:key|right)"/);
    const reply = await ask('POST /api/preview-questions', asking(true), { ...name, response: { form: 'none' } });
    expect(await reply.json()).toMatchObject({ outcome: 'unanswered', conceptId: 'ssh', dueInDays: null });
  });

  it('uses each form of a topic in turn', async () => {
    const forms = listForms(content.catalog, content.catalog.get('ssh' as ConceptId));
    for (const [number, form] of forms.entries()) {
      const asked = await question(asking(true), `?conceptId=ssh&number=${number}`);
      expect((await asked.json()).form).toBe(form);
    }
  });

  it('does not exist for others, or about an unknown topic', async () => {
    expect((await question(asking(false))).status).toBe(404);
    const given = { ...name, response: { form: 'none' } };
    expect((await ask('POST /api/preview-questions', asking(false), given)).status).toBe(404);
    expect((await question(asking(true), '?conceptId=nowhere&number=3')).status).toBe(404);
    expect((await question(asking(true), '?conceptId=ssh&number=x')).status).toBe(400);
  });
});

describe('a visitor', () => {
  it('learns whether they are signed in, and whether their account is gone', async () => {
    const replyTo = async (context: ApiContext) => (await ask('GET /api/visitor', context)).json();
    expect(await replyTo(apiContext())).toEqual({ kind: 'stranger' });
    expect(await replyTo(apiContext({ isAccountGone: async () => true }))).toEqual({ kind: 'stranger', isGone: true });
  });

  it.each([
    [{ attends: false, teaches: false }, 'learner'],
    [{ attends: true, teaches: false }, 'member'],
    [{ attends: true, teaches: true }, 'instructor'],
  ])('who is signed in and %o counts as a %s', async (part, kind) => {
    const { study } = apiContext();
    const db = { $queryRaw: async () => [part] } as unknown as Db;
    const context = { ...asLearner(), study: { ...study, db } };
    expect(await (await ask('GET /api/visitor', context)).json()).toEqual({ kind });
  });

  it('who is a stranger has no numbers and no ports', async () => {
    expect(await (await ask('GET /api/own-numbers')).json()).toEqual({ numbers: null });
    expect(await (await ask('GET /api/known-ports')).json()).toEqual({ signedIn: false, services: [] });
  });
});

describe('the metrics', () => {
  const askWith = (metricsToken: string | undefined, headers: Record<string, string> = {}) =>
    answerStandard(requestFor('GET /api/metrics', undefined, headers), apiContext({ metricsToken }));

  it('do not exist without a configured token, and otherwise need it', async () => {
    expect((await askWith(undefined, { authorization: 'Bearer undefined' })).status).toBe(404);
    const refused = await askWith('right', { authorization: 'Bearer wrong' });
    expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    const told = await askWith('right', { authorization: 'Bearer right' });
    expect([told.status, told.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(await told.text()).toContain('well_known_answers_total');
  });
});

describe('a limit', () => {
  it('applies to each learner, and refuses before the use case is called', async () => {
    let performed = 0;
    const route = forLearners({
      input: NOTHING,
      limit: perMinute(2),
      perform: () => succeed(++performed),
      tell: asJson,
    });
    const request = { headers: {}, search: '', body: () => '' };
    const statuses = [];
    for (let time = 0; time < 3; time++) statuses.push((await route.answer(request, asLearner())).status);
    expect([statuses, performed]).toEqual([[200, 200, 429], 2]);
  });
});
