import path from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { openDb } from '@/lib/db/connection/client';
import { expectCoped } from '../refusal';
import { countRows } from '../rows';
import { fillForm, makeVisitor, type Visitor } from '../visitor';
import { dealt } from './dealt';
import { listTargets } from './generated/targets';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const { url, databaseUrl } = inject('app');

let eve: Visitor;
const person = { name: 'Eve', email: `${crypto.randomUUID()}@example.org`, password: crypto.randomUUID() };
beforeAll(async () => {
  eve = makeVisitor(url);
  await eve.signUp(person);
});

/** Lists the forms of a page, each as its HTML. */
async function listForms(visitor: Visitor, page: string): Promise<string[]> {
  const html = await (await visitor.request(page)).text();
  return html.match(/<form[\s\S]*?<\/form>/g) ?? [];
}

const forms = [
  { page: '/sign-up', has: 'name="password"', field: 'email', isFor: 'strangers' },
  { page: '/sign-in', has: 'name="password"', field: 'email', isFor: 'strangers' },
  { page: '/forgot-password', has: 'name="email"', field: 'email', isFor: 'strangers' },
  { page: '/reset-password?token=x', has: 'name="password"', field: 'password', isFor: 'strangers' },
  { page: '/account', has: 'name="present"', field: 'password', isFor: 'learners' },
  { page: '/account/second-factor', has: 'name="code"', field: 'code', isFor: 'learners' },
  { page: '/settings', has: 'name="dailyMinutes"', field: 'dailyMinutes', isFor: 'learners' },
  { page: '/classes', has: 'name="code"', field: 'code', isFor: 'learners' },
  { page: '/classes', has: 'name="name"', field: 'name', isFor: 'learners' },
] as const;

describe.each(forms)('the form of $page with $has', (each) => {
  const { page, has, field, isFor } = each;
  const place = forms.indexOf(each);
  let form = '';
  beforeAll(async () => {
    form = (await listForms(newVisitor(), page)).find((html) => html.includes(has)) ?? '';
    expect(form, `${page} has a form with ${has}`).not.toBe('');
  });
  const newVisitor = () => (isFor === 'learners' ? eve : makeVisitor(url));
  const send = async (body: BodyInit, visitor: Visitor, headers = {}) =>
    visitor.request(page, { method: 'POST', body, headers });

  it.each([
    ['an empty field', ''],
    ['a NUL', 'x\0y@example.org'],
    ['a control character', 'x\u0007y'],
    ['text that is far too long', 'x'.repeat(100_000)],
  ])('reports what is wrong with %s, and changes nothing', async (_, text) => {
    const visitor = newVisitor();
    const before = await countRows();
    const response = await send(fillForm(form, { [field]: text }), visitor);
    expect(response.status).toBeLessThan(500);
    const html = await response.text();
    expect(html).toMatch(/aria-invalid="true"|role="alert"/);
    expect(await countRows()).toEqual(before);
    expect(visitor.cookies().includes('session-token')).toBe(isFor === 'learners');
  });

  it('handles a file where text belongs, and fields that are missing or duplicated', async () => {
    const visitor = newVisitor();
    const before = await countRows();
    const withFile = fillForm(form, {});
    withFile.set(field, new File(['x'], 'x.txt'));
    const missing = fillForm(form, {});
    missing.delete(field);
    const twice = fillForm(form, {});
    twice.append(field, '');
    twice.append(field, '');
    for (const body of [withFile, missing, twice]) await expectCoped(await send(body, visitor), page);
    expect(await countRows()).toEqual(before);
  });

  it('refuses 5 MB', async () => {
    const visitor = newVisitor();
    const before = await countRows();
    const response = await send(fillForm(form, { [field]: 'x'.repeat(5_000_000) }), visitor);
    expect(response.status).toBeGreaterThanOrEqual(400);
    await expectCoped(response, page);
    expect(await countRows()).toEqual(before);
  });

  it('handles hidden fields that were tampered with', async () => {
    const visitor = newVisitor();
    const before = await countRows();
    const values = ['', '{', 'null', '{"id":"x","bound":"$@1"}', '$@1', '[['.repeat(500)];
    for (const value of dealt(values, place)) {
      const body = fillForm(form, {});
      for (const name of [...body.keys()].filter((key) => key.startsWith('$ACTION'))) body.set(name, value);
      await expectCoped(await send(body, visitor), `${page} ${value}`);
    }
    expect(await countRows()).toEqual(before);
  });

  it('handles arguments that its action does not accept', async () => {
    const visitor = newVisitor();
    const action = /"id":"([0-9a-f]+)"/.exec(form.replaceAll('&quot;', '"'))?.[1];
    if (action === undefined) throw new Error('the form names no action');
    const before = await countRows();
    for (const body of ['', '[', 'null', '{}', '[]', '[null,null]', '["$F1"]', '['.repeat(5000)]) {
      const headers = { 'next-action': action, 'content-type': 'text/plain;charset=UTF-8' };
      await expectCoped(await send(body, visitor, headers), `${page} ${body}`);
    }
    expect(await countRows()).toEqual(before);
  });

  it('handles a body that is not a form', async () => {
    const visitor = newVisitor();
    const before = await countRows();
    const types = [
      'multipart/form-data',
      'multipart/form-data; boundary=x',
      'application/x-www-form-urlencoded',
      'text/plain',
    ];
    for (const type of dealt(types, place)) {
      await expectCoped(await send('--x\r\nnonsense\0', visitor, { 'content-type': type }), type);
    }
    expect(await countRows()).toEqual(before);
  });

  it('does nothing for a page of another site', async () => {
    const visitor = newVisitor();
    const before = await countRows();
    const good = {
      ...person,
      email: `${crypto.randomUUID()}@example.org`,
      dailyMinutes: '9',
      code: '',
      name: 'Foreign',
    };
    const response = await send(fillForm(form, good), visitor, { origin: 'https://evil.example' });
    await expectCoped(response, page);
    expect(await countRows()).toEqual(before);
  });
});

describe('a user whose account was deleted', () => {
  it('is told so by pages and routes, and changes nothing', async () => {
    const gone = makeVisitor(url);
    const email = `${crypto.randomUUID()}@example.org`;
    await gone.signUp({ ...person, email });
    const db = openDb(databaseUrl);
    await db.account.delete({ where: { email } }).finally(() => db.$disconnect());
    const before = await countRows();
    for (const page of [
      '/today',
      '/today/practice/flashcards',
      '/today/practice/missed',
      '/today/practice/missed/quiz',
      '/progress',
      '/settings',
      '/account',
      '/account/second-factor',
      '/classes',
    ]) {
      const response = await gone.request(page);
      expect([302, 303, 307], page).toContain(response.status);
      expect(response.headers.get('location'), page).toMatch(/^\/(gone|sign-in)/);
    }
    expect((await gone.request('/api/sittings?mode=today')).status).toBe(401);
    expect((await gone.postJson('/api/retractions', { mode: 'today' })).status).toBe(401);
    expect(await countRows()).toEqual(before);
  });
});

it.each(['constructor', '__proto__', 'toString'])(
  'a form sent to the page of a class that does not exist, with the query %s, gets the not-found page',
  async (name) => {
    const targets = listTargets(ROOT).filter(({ address }) => address === '/classes/[id]/people');
    const actions = targets.flatMap(({ action }) => action ?? []);
    expect(actions.length).toBeGreaterThan(0);
    const before = await countRows();
    for (const action of actions) {
      const body = new FormData();
      body.append(`$ACTION_ID_${action}`, '');
      const page = `/classes/${crypto.randomUUID()}/people?${name}=1`;
      const response = await eve.request(page, { method: 'POST', body });
      await response.body?.cancel();
      expect(response.status).toBe(404);
    }
    expect(await countRows()).toEqual(before);
  },
);
