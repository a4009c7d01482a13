import { beforeAll, expect, inject, it } from 'vitest';
import { linkFor } from '../mailbox';
import { formOf, newPerson, post, verifyAddress } from '../permissions/cast';
import { fillForm, makeVisitor, type Person, type Visitor } from '../visitor';

const { url, dataDir } = inject('app');

let ines: Visitor;
let people: string;
let className: string;

async function signUp(name: string): Promise<{ readonly visitor: Visitor; readonly person: Person }> {
  const [visitor, person] = [makeVisitor(url), newPerson(name)];
  await visitor.signUp(person);
  return { visitor, person };
}
const pageOf = async (visitor: Visitor, path: string) => (await visitor.request(path)).text();
/** Returns the pieces of text between a page's tags. */
const wordsOf = (html: string) => html.replaceAll(/<script[\s\S]*?<\/script>|<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

beforeAll(async () => {
  ines = (await signUp('Ines')).visitor;
  className = `Room ${crypto.randomUUID().slice(0, 8)}`;
  const opened = await post(ines, '/classes', 'name="name"', { name: className });
  people = `/classes/${opened.headers.get('location')?.split('/').at(-1)}/people`;
});

it('an account with an unverified address cannot see or accept invitations', async () => {
  const [invited, other] = [await signUp('Mallory'), await signUp('Other')];
  const owner = await signUp('Owner');
  for (const { person } of [invited, owner]) await post(ines, people, 'Invite to teach', { email: person.email });
  const words = async ({ visitor, person }: typeof invited) =>
    wordsOf(await pageOf(visitor, '/classes')).replaceAll(person.email, '');
  expect(await words(invited)).toBe(await words(other));

  await verifyAddress(owner.visitor, owner.person);
  const form = await formOf(owner.visitor, '/classes', 'Accept');
  expect(await pageOf(owner.visitor, '/classes')).toContain(className);
  await invited.visitor.request('/classes', { method: 'POST', body: fillForm(form, {}) });
  expect((await invited.visitor.request(people)).status).toBe(404);
  await owner.visitor.request('/classes', { method: 'POST', body: fillForm(form, {}) });
  expect((await owner.visitor.request(people)).status).toBe(200);
});

it('a link to verify an address does nothing for a user who is not signed in to that account', async () => {
  const squatter = await signUp('Squatter');
  const owner = await signUp('Owner');
  await post(ines, people, 'Invite to teach', { email: squatter.person.email });
  const link = await linkFor(dataDir, squatter.person.email, '/confirm-email');
  const form = await formOf(squatter.visitor, link, 'name="token"');
  for (const visitor of [makeVisitor(url), owner.visitor]) {
    expect(await pageOf(visitor, link)).not.toContain('name="token"');
    await visitor.request(link, { method: 'POST', body: fillForm(form, {}) });
    expect(await pageOf(squatter.visitor, '/classes')).not.toContain(className);
  }
  await squatter.visitor.request(link, { method: 'POST', body: fillForm(form, {}) });
  expect(await pageOf(squatter.visitor, '/classes')).toContain(className);
});

it('the verification link can be sent again from the Classes page', async () => {
  const { visitor, person } = await signUp('Again');
  const first = await linkFor(dataDir, person.email, '/confirm-email');
  expect((await post(visitor, '/classes', 'Send the link again')).status).toBe(200);
  await expect.poll(() => linkFor(dataDir, person.email, '/confirm-email')).not.toBe(first);
});

it('a made-up token gets the same reply on /reset-password, whatever the password is', async () => {
  const { visitor, person } = await signUp('Target');
  const { tables } = await (await visitor.request('/api/account-data')).json();
  const token = `${tables.Account[0].id}.${'A'.repeat(43)}`;
  const replies: string[] = [];
  for (const password of [`${person.email.split('@')[0]}!7q`, 'password2026!', 'four calm green boats']) {
    const sent = await post(makeVisitor(url), `/reset-password?token=${token}`, 'name="password"', { password });
    replies.push(wordsOf(await sent.text()));
  }
  expect(new Set(replies).size).toBe(1);
});
