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

/** Fills in the form of a page that has a field of this name, and sends it. */
async function sendForm(visitor: Visitor, page: string, has: string, typed: Record<string, string>): Promise<Response> {
  const html = await (await visitor.request(page)).text();
  const form = (html.match(/<form[\s\S]*?<\/form>/g) ?? []).find((each) => each.includes(`name="${has}"`));
  if (form === undefined) throw new Error(`${page} has no form with ${has}`);
  return visitor.request(page, { method: 'POST', body: fillForm(form, typed) });
}

it('a forgotten password is replaced by mail, without a script; whoever was signed in is signed out', async () => {
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

it('of a link that is used twelve times at once one use sets the password, and the others are told that it is over', async () => {
  const person = newPerson();
  await makeVisitor(url).signUp(person);
  await sendForm(makeVisitor(url), '/forgot-password', 'email', { email: person.email });
  const link = await linkFor(dataDir, person.email, '/reset-password');
  const replies = await Promise.all(
    Array.from({ length: 12 }, () => sendForm(makeVisitor(url), link, 'password', { password: crypto.randomUUID() })),
  );
  expect(replies.map(({ status }) => status).sort()).toEqual([...Array(11).fill(200), 303]);
});

it('an address that nobody has gets the same reply and no mail, and mail is not sent without end', async () => {
  const { email } = newPerson();
  const replies: string[] = [];
  for (let tries = 0; tries < 6; tries++) {
    const said = await (await sendForm(makeVisitor(url), '/forgot-password', 'email', { email })).text();
    replies.push(/role="(status|alert)"/.exec(said)?.[1] ?? said);
  }
  expect(replies).toEqual([...Array(5).fill('status'), 'alert']);
  expect(countMails(dataDir, email)).toBe(0);
});

it('the folder of mails is open to the app’s user alone', async () => {
  const person = newPerson();
  await makeVisitor(url).signUp(person);
  await linkFor(dataDir, person.email, '/confirm-email');
  const folder = path.join(dataDir, 'mail');
  expect(fs.statSync(folder).mode & 0o077).toBe(0);
  for (const name of fs.readdirSync(folder)) expect(fs.statSync(path.join(folder, name)).mode & 0o077).toBe(0);
});
