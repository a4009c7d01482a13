import { beforeAll, describe, expect, inject, it } from 'vitest';
import { expectCoped, expectRefusal } from './refusal';
import { countRows } from './rows';
import { fillForm, makeVisitor, type Visitor } from './visitor';

const { url } = inject('app');
const stranger = makeVisitor(url);

let eve: Visitor;
let ada: Visitor;

async function newVisitor(): Promise<Visitor> {
  const visitor = makeVisitor(url);
  await visitor.signUp({ name: 'Eve', email: `${crypto.randomUUID()}@example.org`, password: crypto.randomUUID() });
  return visitor;
}

beforeAll(async () => {
  eve = await newVisitor();
  ada = await newVisitor();
});

const openToken = async (visitor: Visitor): Promise<string> => (await visitor.sitting('today')).turn?.token ?? '';

/** Sends a request as Eve, and checks that it is refused and changes nothing. */
async function expectRefused(path: string, body: unknown, status: number, code: string): Promise<void> {
  const before = await countRows();
  await expectRefusal(await eve.postJson(path, body), status, code);
  expect(await countRows()).toEqual(before);
}

describe('a hint', () => {
  it('is only for signed-in learners', async () => {
    await expectRefusal(await stranger.postJson('/api/hints', { token: await openToken(eve) }), 401, 'signed-out');
  });

  it('is refused for a turn that is forged, or that belongs to another learner', async () => {
    await expectRefused('/api/hints', { token: 'forged' }, 400, 'turn-forged');
    await expectRefused('/api/hints', { token: await openToken(ada) }, 403, 'turn-foreign');
  });

  it.each([
    ['nothing', {}],
    ['a number', { token: 1 }],
    ['a token that is too long', { token: 'x'.repeat(5000) }],
    ['an object with an extra field', { token: 'x', hinted: false }],
  ])('is refused if the body is %s', async (_, body) => {
    await expectRefused('/api/hints', body, 400, 'malformed');
  });

  it('is given in part, with the turn that records it, and stores nothing', async () => {
    const before = await countRows();
    const token = await openToken(eve);
    const response = await eve.postJson('/api/hints', { token });
    expect(response.status).toBe(200);
    const reply = await response.json();
    expect(Object.keys(reply).sort()).toEqual(['hint', 'text', 'token']);
    expect(reply.token).not.toBe(token);
    expect(reply.token).toHaveLength(token.length);
    expect(reply.hint).toEqual({ kind: 'strike', options: [expect.any(Number), expect.any(Number)] });
    expect(await countRows()).toEqual(before);
  });
});

describe('suspending', () => {
  it('is only for signed-in learners', async () => {
    const body = { conceptId: 'ssh', suspended: true };
    await expectRefusal(await stranger.postJson('/api/suspensions', body), 401, 'signed-out');
  });

  it.each([
    ['nothing', {}],
    ['an object without a boolean', { conceptId: 'ssh', suspended: 'yes' }],
    ['an id of another shape', { conceptId: '../ssh', suspended: true }],
    ['a very long id', { conceptId: 'a'.repeat(65), suspended: true }],
    ['an object with a learner’s id', { conceptId: 'ssh', suspended: true, learnerId: crypto.randomUUID() }],
  ])('is refused if the body is %s', async (_, body) => {
    await expectRefused('/api/suspensions', body, 400, 'malformed');
  });

  it('is refused for a concept that does not exist', async () => {
    await expectRefused('/api/suspensions', { conceptId: 'nowhere', suspended: true }, 404, 'no-concept');
    await expectRefused('/api/suspensions', { conceptId: 'nowhere', suspended: false }, 404, 'no-concept');
  });

  it('affects only the learner who sent it, and can be undone', async () => {
    const practices = async (visitor: Visitor) =>
      (await (await visitor.request('/api/sittings?mode=concept&conceptId=ssh')).json()).turn !== null;
    expect((await eve.postJson('/api/suspensions', { conceptId: 'ssh', suspended: true })).status).toBe(200);
    expect(await practices(eve)).toBe(false);
    expect(await practices(ada)).toBe(true);
    expect((await eve.postJson('/api/suspensions', { conceptId: 'ssh', suspended: false })).status).toBe(200);
    expect(await practices(eve)).toBe(true);
  });

  it('ends through a form on the progress page without a script, and a form that was tampered with is refused', async () => {
    const isListed = async () => (await (await eve.request('/progress')).text()).includes('name="wanted" value="back"');
    await eve.postJson('/api/suspensions', { conceptId: 'ssh', suspended: true });
    const page = await (await eve.request('/progress')).text();
    const form = page.slice(page.lastIndexOf('<form', page.indexOf('name="wanted"')));
    const send = async (typed: Record<string, string>) =>
      eve.request('/progress', { method: 'POST', body: fillForm(form.slice(0, form.indexOf('</form>')), typed) });
    for (const typed of [{ conceptId: 'nowhere' }, { wanted: 'gone' }, { conceptId: 'x'.repeat(500) }]) {
      const refused = await send(typed as Record<string, string>);
      expect(refused.status, JSON.stringify(typed)).toBe(404);
      await expectCoped(refused);
    }
    expect(await isListed()).toBe(true);
    await expectCoped(await send({}));
    expect(await isListed()).toBe(false);
  });
});

describe('practice of one concept', () => {
  it.each(['mode=concept', 'mode=concept&conceptId=', 'mode=concept&conceptId=%00', 'mode=today&conceptId=ssh'])(
    'is refused when requested with ?%s',
    async (query) => {
      await expectRefusal(await eve.request(`/api/sittings?${query}`), 400, 'malformed');
    },
  );

  it('is refused for a concept that does not exist, and so is undoing an answer to it', async () => {
    await expectRefusal(await eve.request('/api/sittings?mode=concept&conceptId=nowhere'), 404, 'no-concept');
    await expectRefused('/api/retractions', { mode: 'concept', conceptId: 'nowhere' }, 404, 'no-concept');
    await expectRefused('/api/retractions', { mode: 'concept' }, 400, 'malformed');
  });
});

describe('a learner’s own part of a topic', () => {
  it('is returned only to that learner, and is empty for a stranger', async () => {
    await eve.postJson('/api/suspensions', { conceptId: 'telnet', suspended: true });
    const topicOf = async (visitor: Visitor) =>
      (await (await visitor.request('/api/own-topic?id=telnet')).json()).topic;
    expect(await topicOf(eve)).toMatchObject({ id: 'telnet', suspended: true, stage: 'new', reviews: [] });
    expect(await topicOf(ada)).toMatchObject({ id: 'telnet', suspended: false });
    const response = await stranger.request('/api/own-topic?id=telnet');
    expect(await response.json()).toEqual({ topic: null });
    expect(response.headers.get('cache-control')).toContain('no-store');
    expect(await (await stranger.request('/api/own-topics')).json()).toEqual({ states: null });
    expect(await (await ada.request('/api/own-topics')).json()).toEqual({ states: {} });
  });

  it('is refused for a topic that does not exist', async () => {
    await expectRefusal(await eve.request('/api/own-topic?id=nowhere'), 404, 'no-concept');
    await expectRefusal(await eve.request('/api/own-topic?id=%00'), 400, 'malformed');
    await expectRefusal(await eve.request('/api/own-topic'), 400, 'malformed');
  });
});

describe('the page of a concept', () => {
  it('is the same for a learner and a stranger', async () => {
    const read = async (visitor: Visitor) => (await visitor.request('/topics/ssh')).text();
    expect(await read(eve)).toBe(await read(stranger));
  });

  it.each([
    ['/learn', '/topics'],
    ['/learn/ssh', '/topics/ssh'],
    ['/concepts', '/topics'],
    ['/concepts/ssh', '/topics/ssh'],
    ['/classes/6f1c/help', '/classes/6f1c'],
    ['/classes/6f1c/concepts', '/classes/6f1c/topics'],
    ['/classes/6f1c/concepts/ssh', '/classes/6f1c/topics/ssh'],
  ])('%s redirects to %s permanently', async (old, present) => {
    const response = await stranger.request(old);
    expect([response.status, response.headers.get('location')]).toEqual([308, present]);
  });

  it('sends a stranger who wants to practice to sign in', async () => {
    const response = await stranger.request('/today/practice/ssh');
    expect(response.status).toBe(307);
    expect(response.headers.get('location')).toBe(`/sign-in?next=${encodeURIComponent('/today/practice/ssh')}`);
  });

  it.each(['nowhere', 'SSH', '%00', '..%2f..%2fetc', 'a'.repeat(2000), '%E2%98%83'])(
    'for “%s” is not found, and the reply reveals no internals',
    async (id) => {
      for (const path of [`/topics/${id}`, `/today/practice/${id}`]) {
        const response = await eve.request(path);
        expect(response.status, path).toBe(404);
        await expectCoped(response, path);
      }
    },
  );
});

describe('a learner’s own numbers', () => {
  it('are only for that learner: a stranger gets none', async () => {
    const response = await stranger.request('/api/own-numbers');
    expect(await response.json()).toEqual({ numbers: null });
    expect(response.headers.get('cache-control')).toContain('no-store');
    expect((await (await ada.request('/api/own-numbers')).json()).numbers.memoryCount).toBe(0);
  });
});
