import { beforeAll, describe, expect, inject, it } from 'vitest';
import { COOKIES } from '@/app/(public)/privacy/cookies';
import { expectRefusal } from '../refusal';
import { allRows } from '../rows';
import { fillForm, makeVisitor, type Person, type Visitor } from '../visitor';

const { url } = inject('app');

const newPerson = (name: string): Person => ({
  name: `${name} ${crypto.randomUUID()}`,
  email: `${crypto.randomUUID()}@example.org`,
  password: crypto.randomUUID(),
});

/**
 * Signs up a user with three answers, one of them undone, and a report about an open question. The user also teaches a
 * class.
 */
async function settle(person: Person): Promise<Visitor> {
  const visitor = makeVisitor(url);
  await visitor.signUp(person);
  const { lesson } = await visitor.sitting('today');
  const read = { token: lesson?.token, known: false, ms: 1000, readMs: 0 };
  expect((await visitor.postJson('/api/lessons', read)).status).toBe(200);
  for (let nth = 0; nth < 3; nth++) {
    const { turn } = await visitor.sitting('today');
    expect((await visitor.answer(turn?.token ?? '', { form: 'none' })).status).toBe(200);
  }
  expect((await visitor.postJson('/api/retractions', { mode: 'today' })).status).toBe(200);
  const { turn } = await visitor.sitting('today');
  const report = { token: turn?.token, response: null, kind: 'unclear', words: `Says ${person.name}` };
  expect(await (await visitor.postJson('/api/reports', report)).json()).toEqual({ reported: true });
  await post(visitor, '/classes', 'name="name"', { name: `Room of ${person.name}` });
  return visitor;
}

async function post(visitor: Visitor, page: string, has: string, typed: Record<string, string>): Promise<Response> {
  const html = await (await visitor.request(page)).text();
  const form = html.match(/<form[\s\S]*?<\/form>/g)?.find((each) => each.includes(has)) ?? '';
  expect(form, `${page} ${has}`).not.toBe('');
  return visitor.request(page, { method: 'POST', body: fillForm(form, typed) });
}

/** Another user, whose data no test may reveal or change. */
const eve = newPerson('Eve');
beforeAll(async () => {
  await settle(eve);
});

const download = (visitor: Visitor) => visitor.request('/api/account-data');

describe('a user’s data', () => {
  it('is downloaded completely, without anything that belongs to others', async () => {
    const ada = newPerson('Ada');
    const visitor = await settle(ada);
    const response = await download(visitor);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="well-known-[\d-]+\.json"$/);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const text = await response.text();
    const { format, version, tables } = JSON.parse(text);
    expect({ format, version }).toEqual({ format: 'well-known-account', version: 1 });
    expect(tables.Account).toEqual([expect.objectContaining({ name: ada.name, email: ada.email })]);
    expect(tables.Review).toHaveLength(3);
    expect(tables.Review[0]).toMatchObject({
      seq: expect.any(Number),
      promptText: expect.any(String),
      outcome: expect.any(String),
    });
    expect(tables.Retraction).toHaveLength(1);
    expect(tables.Disclosure).toHaveLength(1);
    expect(tables.Lesson).toEqual([expect.objectContaining({ kind: 'read', conceptId: expect.any(String) })]);
    expect(tables.Report).toEqual([
      expect.objectContaining({ words: `Says ${ada.name}`, conceptId: null, seed: null }),
    ]);
    expect(tables.Memory).toHaveLength(2);
    expect(tables.Enrolment).toEqual([expect.objectContaining({ role: 'instructor' })]);
    expect(text).not.toMatch(/passwordHash|argon2/);
    const id = tables.Account[0].id as string;
    const kept = await allRows();
    for (const [table, rows] of Object.entries(kept)) {
      const mine = rows.filter((row) => row.includes(id)).length;
      if (mine > 0 && table in tables) expect(tables[table], table).toHaveLength(mine);
      else expect(mine, `${table} is documented`).toBe(0);
    }
    expect(text).not.toContain(eve.email);
    expect(text).not.toContain(eve.name);
  });

  it('is only for its owner', async () => {
    await expectRefusal(await download(makeVisitor(url)), 401, 'signed-out');
  });
});

/** The message next to the password. It contains a number only if it says how many seconds to wait. */
const WRONG_PASSWORD = /id="password-error"[^>]*>[^<\d]+</;
const TOO_OFTEN = /id="password-error"[^>]*>[^<]*\b\d+\b/;

describe('an account', () => {
  it('is deleted with everything in it, and nothing that belongs to others', async () => {
    const ada = newPerson('Ada');
    const visitor = await settle(ada);
    const { tables } = await (await download(visitor)).json();
    const id = tables.Account[0].id as string;
    const others = async () =>
      Object.entries(await allRows())
        .flatMap(([table, rows]) => (table === 'RateLimit' ? [] : rows))
        .filter((row) => !row.includes(id) && !row.includes(ada.name));
    const before = await others();

    const refused = await post(visitor, '/account/data', 'name="email"', { email: ada.email, password: 'wrong' });
    expect(await refused.text()).toMatch(WRONG_PASSWORD);
    const other = await post(visitor, '/account/data', 'name="email"', { email: eve.email, password: eve.password });
    expect(await other.text()).toContain('id="email-error"');
    expect((await download(visitor)).status).toBe(200);

    const gone = await post(visitor, '/account/data', 'name="email"', { email: ada.email, password: ada.password });
    expect(gone.status).toBe(303);
    const left = Object.values(await allRows()).flat();
    expect(left.filter((row) => row.includes(id) || row.includes(ada.email) || row.includes(ada.name))).toEqual([]);
    expect(await others()).toEqual(before);
    expect(visitor.cookies()).not.toContain('session-token');
    expect(await makeVisitor(url).signIn(ada)).toBe(false);
  });

  it('is not deleted by guessing its password: after a few wrong guesses, even the right password must wait', async () => {
    const ada = newPerson('Ada');
    const visitor = makeVisitor(url);
    await visitor.signUp(ada);
    const remove = async (password: string) =>
      (await post(visitor, '/account/data', 'name="email"', { email: ada.email, password })).text();
    for (let tries = 0; tries < 6; tries++) expect(await remove('wrong')).toMatch(WRONG_PASSWORD);
    expect(await remove(ada.password)).toMatch(TOO_OFTEN);
    expect((await download(visitor)).status).toBe(200);
  });
});

describe('the privacy page', () => {
  it('lists every cookie that is set without a sign-in provider, and browsing sets none', async () => {
    const names = new Set<string>();
    const note = (response: Response) => {
      for (const cookie of response.headers.getSetCookie()) names.add(cookie.slice(0, cookie.indexOf('=')));
      return response;
    };
    for (const page of [
      '/',
      '/topics',
      '/topics/bind',
      '/ports',
      '/ports/443',
      '/privacy',
      '/nowhere',
      '/sign-in',
      '/sign-up',
    ]) {
      note(await fetch(url + page));
      expect([...names], `${page} sets none`).toEqual([]);
    }
    const person = newPerson('Ada');
    const visitor = makeVisitor(url);
    await visitor.signUp(person);
    await visitor.signIn(person);
    for (const pair of visitor.cookies().split('; ')) names.add(pair.slice(0, pair.indexOf('=')));
    const listed: readonly string[] = COOKIES.map(({ name }) => name);
    expect([...names].filter((name) => !listed.includes(name))).toEqual([]);
    const page = await (await fetch(`${url}/privacy`)).text();
    for (const name of listed) expect(page).toContain(name);
  });
});

describe('an account that was deleted in another tab of the browser', () => {
  it('is reported as deleted when an open question is answered, and no reply claims that answers are saved', async () => {
    const ada = newPerson('Ada');
    const visitor = await settle(ada);
    const { turn } = await visitor.sitting('today');
    await post(visitor, '/account/data', 'name="email"', { email: ada.email, password: ada.password });
    expect(visitor.cookies()).not.toContain('session-token');
    const token = turn?.token ?? '';
    await expectRefusal(await visitor.answer(token, { form: 'none' }), 401, 'no-learner');
    await expectRefusal(await visitor.postJson('/api/hints', { token }), 401, 'no-learner');
    await expectRefusal(await visitor.postJson('/api/flips', { token }), 401, 'no-learner');
    const report = { token, response: null, kind: 'typo', words: '' };
    await expectRefusal(await visitor.postJson('/api/reports', report), 401, 'no-learner');
    await expectRefusal(await visitor.request('/api/sittings?mode=today'), 401, 'signed-out');
  });

  it('is not reported as deleted to a user who is only signed out', async () => {
    const visitor = await settle(newPerson('Ada'));
    const { turn } = await visitor.sitting('today');
    await expectRefusal(await makeVisitor(url).answer(turn?.token ?? '', { form: 'none' }), 401, 'signed-out');
  });
});

describe('an account that was deleted in another browser', () => {
  it('is immediately reported as deleted everywhere', async () => {
    const ada = newPerson('Ada');
    const here = await settle(ada);
    const elsewhere = makeVisitor(url);
    expect(await elsewhere.signIn(ada)).toBe(true);
    const { turn } = await elsewhere.sitting('today');
    expect(await (await elsewhere.request('/api/visitor')).json()).toEqual({ kind: 'instructor' });
    const settings = await (await elsewhere.request('/settings')).text();
    const gone = await post(here, '/account/data', 'name="email"', { email: ada.email, password: ada.password });
    expect(gone.status).toBe(303);

    expect(await (await elsewhere.request('/api/visitor')).json()).toEqual({ kind: 'stranger', isGone: true });
    const replies = [
      await elsewhere.answer(turn?.token ?? '', { form: 'none' }),
      await elsewhere.request('/api/sittings?mode=today'),
      await elsewhere.postJson('/api/hints', { token: turn?.token }),
      await elsewhere.postJson('/api/flips', { token: turn?.token }),
      await elsewhere.postJson('/api/retractions', { mode: 'today' }),
      await elsewhere.postJson('/api/suspensions', { conceptId: 'ssh', suspended: true }),
      await elsewhere.postJson('/api/plan-previews', { fields: {} }),
      await download(elsewhere),
    ];
    for (const reply of replies) await expectRefusal(reply, 401, 'no-learner');
    for (const page of [
      '/today',
      '/progress',
      '/settings',
      '/classes',
      '/account',
      '/account/data',
      '/today/practice/missed',
    ]) {
      const response = await elsewhere.request(page);
      expect([response.status, response.headers.get('location')], page).toEqual([307, '/gone']);
    }
    const form = settings.match(/<form[\s\S]*?<\/form>/g)?.find((each) => each.includes('dailyMinutes')) ?? '';
    const sent = await elsewhere.request('/settings', { method: 'POST', body: fillForm(form, {}) });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/gone']);
    expect(await (await elsewhere.request('/api/auth/session')).json()).toEqual({});
  });
});
