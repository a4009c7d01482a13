import { beforeAll, describe, expect, inject, it } from 'vitest';
import { countRows, expectCoped, expectRefusal } from './refusal';
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

/** Sends it as Eve; it must be refused and change nothing. */
async function expectRefused(path: string, body: unknown, status: number, code: string): Promise<void> {
  const before = await countRows();
  await expectRefusal(await eve.postJson(path, body), status, code);
  expect(await countRows()).toEqual(before);
}

describe('a hint', () => {
  it('is for who is signed in', async () => {
    await expectRefusal(await stranger.postJson('/api/hints', { token: await openToken(eve) }), 401, 'signed-out');
  });

  it('is refused at a turn that is forged, or somebody else’s', async () => {
    await expectRefused('/api/hints', { token: 'forged' }, 400, 'turn-forged');
    await expectRefused('/api/hints', { token: await openToken(ada) }, 403, 'turn-foreign');
  });

  it.each([
    ['nothing', {}],
    ['a number', { token: 1 }],
    ['too long a token', { token: 'x'.repeat(5000) }],
    ['more than was asked for', { token: 'x', hinted: false }],
  ])('is refused when what is sent is %s', async (_, body) => {
    await expectRefused('/api/hints', body, 400, 'malformed');
  });

  it('is given in part, with the turn that says so, and keeps nothing', async () => {
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
  it('is for who is signed in', async () => {
    const body = { conceptId: 'ssh', suspended: true };
    await expectRefusal(await stranger.postJson('/api/suspensions', body), 401, 'signed-out');
  });

  it.each([
    ['nothing', {}],
    ['no yes or no', { conceptId: 'ssh', suspended: 'yes' }],
    ['an id of another shape', { conceptId: '../ssh', suspended: true }],
    ['a very long id', { conceptId: 'a'.repeat(65), suspended: true }],
    ['somebody’s name along', { conceptId: 'ssh', suspended: true, learnerId: crypto.randomUUID() }],
  ])('is refused when what is sent is %s', async (_, body) => {
    await expectRefused('/api/suspensions', body, 400, 'malformed');
  });

  it('is refused for a concept that does not exist', async () => {
    await expectRefused('/api/suspensions', { conceptId: 'nowhere', suspended: true }, 404, 'no-concept');
    await expectRefused('/api/suspensions', { conceptId: 'nowhere', suspended: false }, 404, 'no-concept');
  });

  it('takes effect for the one who asks alone, and can be undone', async () => {
    const practices = async (visitor: Visitor) =>
      (await (await visitor.request('/api/sittings?mode=concept&conceptId=ssh')).json()).turn !== null;
    expect((await eve.postJson('/api/suspensions', { conceptId: 'ssh', suspended: true })).status).toBe(200);
    expect(await practices(eve)).toBe(false);
    expect(await practices(ada)).toBe(true);
    expect((await eve.postJson('/api/suspensions', { conceptId: 'ssh', suspended: false })).status).toBe(200);
    expect(await practices(eve)).toBe(true);
  });

  it('is ended by a form on the progress page without a script, and a form that was altered is refused', async () => {
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
    'is refused when it is asked for by ?%s',
    async (query) => {
      await expectRefusal(await eve.request(`/api/sittings?${query}`), 400, 'malformed');
    },
  );

  it('is refused for a concept that does not exist, here and where an answer is taken back', async () => {
    await expectRefusal(await eve.request('/api/sittings?mode=concept&conceptId=nowhere'), 404, 'no-concept');
    await expectRefused('/api/retractions', { mode: 'concept', conceptId: 'nowhere' }, 404, 'no-concept');
    await expectRefused('/api/retractions', { mode: 'concept' }, 400, 'malformed');
  });
});

describe('what a learner has to do with a topic', () => {
  it('is told to that learner alone, and is nothing for a stranger', async () => {
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

describe('the pages of a concept', () => {
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
  ])('%s has moved to %s for good', async (old, present) => {
    const response = await stranger.request(old);
    expect([response.status, response.headers.get('location')]).toEqual([308, present]);
  });

  it('sends a stranger who wants to practice to sign in', async () => {
    const response = await stranger.request('/today/practice/ssh');
    expect(response.status).toBe(307);
    expect(response.headers.get('location')).toBe(`/sign-in?next=${encodeURIComponent('/today/practice/ssh')}`);
  });

  it.each(['nowhere', 'SSH', '%00', '..%2f..%2fetc', 'a'.repeat(2000), '%E2%98%83'])(
    'of “%s” are not there, in the same words',
    async (id) => {
      for (const path of [`/topics/${id}`, `/today/practice/${id}`]) {
        const response = await eve.request(path);
        expect(response.status, path).toBe(404);
        await expectCoped(response, path);
      }
    },
  );
});

describe('one’s own numbers', () => {
  it('are nobody else’s: a stranger gets none', async () => {
    const response = await stranger.request('/api/own-numbers');
    expect(await response.json()).toEqual({ numbers: null });
    expect(response.headers.get('cache-control')).toContain('no-store');
    expect((await (await ada.request('/api/own-numbers')).json()).numbers.memoryCount).toBe(0);
  });
});
