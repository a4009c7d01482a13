import fs from 'node:fs';
import path from 'node:path';
import { expect, inject, it } from 'vitest';
import { countMails, linkFor } from '../mailbox';
import { fillForm, makeVisitor, type Person, type Visitor } from '../visitor';

const { url, dataDir } = inject('app');
const newPerson = (): Person => ({
  name: 'Eve',
  email: `${crypto.randomUUID()}@example.org`,
  password: crypto.randomUUID(),
});

/** On a page, finds the form that has a field with this name, fills it in, and sends it. */
async function sendForm(visitor: Visitor, page: string, has: string, typed: Record<string, string>): Promise<Response> {
  const html = await (await visitor.request(page)).text();
  const form = (html.match(/<form[\s\S]*?<\/form>/g) ?? []).find((each) => each.includes(`name="${has}"`));
  if (form === undefined) throw new Error(`${page} has no form with ${has}`);
  return visitor.request(page, { method: 'POST', body: fillForm(form, typed) });
}

it('a forgotten password is reset by e-mail, without a script, and all sessions are signed out', async () => {
  const person = newPerson();
  const eve = makeVisitor(url);
  await eve.signUp(person);
  const stranger = makeVisitor(url);
  const asked = await sendForm(stranger, '/forgot-password', 'email', { email: person.email });
  expect(await asked.text()).toContain('role="status"');
  const link = await linkFor(dataDir, person.email, '/reset-password');
  const fresh = crypto.randomUUID();
  const set = await sendForm(stranger, link, 'password', { password: fresh });
  expect(set.headers.get('location')).toMatch(/\/sign-in\?reset=done$/);
  expect((await eve.request('/api/sittings?mode=today')).status).toBe(401);
  expect(await makeVisitor(url).signIn(person)).toBe(false);
  expect(await makeVisitor(url).signIn({ ...person, password: fresh })).toBe(true);
  const again = await sendForm(stranger, link, 'password', { password: crypto.randomUUID() });
  expect(await again.text()).toContain('role="alert"');
});

it('if a link is used twelve times at once, one use sets the password, and the others are told that the link no longer works', async () => {
  const person = newPerson();
  await makeVisitor(url).signUp(person);
  await sendForm(makeVisitor(url), '/forgot-password', 'email', { email: person.email });
  const link = await linkFor(dataDir, person.email, '/reset-password');
  const replies = await Promise.all(
    Array.from({ length: 12 }, () => sendForm(makeVisitor(url), link, 'password', { password: crypto.randomUUID() })),
  );
  expect(replies.map(({ status }) => status).sort()).toEqual([...Array(11).fill(200), 303]);
});

it('an address without an account gets the same reply but no e-mail, and the number of e-mails is limited', async () => {
  const { email } = newPerson();
  const replies: string[] = [];
  for (let tries = 0; tries < 6; tries++) {
    const said = await (await sendForm(makeVisitor(url), '/forgot-password', 'email', { email })).text();
    replies.push(/role="(status|alert)"/.exec(said)?.[1] ?? said);
  }
  expect(replies).toEqual([...Array(5).fill('status'), 'alert']);
  expect(countMails(dataDir, email)).toBe(0);
});

it('only the app’s user can open the folder of e-mails', async () => {
  const person = newPerson();
  await makeVisitor(url).signUp(person);
  await linkFor(dataDir, person.email, '/confirm-email');
  const folder = path.join(dataDir, 'mail');
  expect(fs.statSync(folder).mode & 0o077).toBe(0);
  for (const name of fs.readdirSync(folder)) expect(fs.statSync(path.join(folder, name)).mode & 0o077).toBe(0);
});
