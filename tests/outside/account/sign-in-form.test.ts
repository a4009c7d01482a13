import { expect, inject, it } from 'vitest';
import { fillForm, makeVisitor, type Person, type Visitor } from '../visitor';

const { url } = inject('app');
/** More wrong passwords in a row than anyone may try without having to wait. */
const TRIES = 6;

const newPerson = (): Person => ({
  name: 'Eve',
  email: `${crypto.randomUUID()}@example.org`,
  password: crypto.randomUUID(),
});

/** Fills in and sends the form on the sign-in page. */
async function sendForm(visitor: Visitor, typed: Readonly<Record<string, string>>): Promise<Response> {
  const html = await (await visitor.request('/sign-in')).text();
  const form = (html.match(/<form[\s\S]*?<\/form>/g) ?? []).find((each) => each.includes('name="password"')) ?? '';
  return visitor.request('/sign-in', { method: 'POST', body: fillForm(form, typed) });
}

const OTHER_SITES = ['https://evil.example/', '//evil.example', '/\\evil.example', '/%09/evil.example'];
const NO_PATHS = ['javascript:alert(1)', '/\t/evil.example', '@evil.example'];

it('a sign-in leads to the requested page, and never to another site', async () => {
  const person = newPerson();
  const eve = makeVisitor(url);
  await eve.signUp(person);
  for (const next of [...OTHER_SITES, ...NO_PATHS]) {
    const reply = await eve.request(`/sign-in?next=${encodeURIComponent(next)}`);
    expect(reply.status, next).toBe(307);
    expect(new URL(reply.headers.get('location') ?? '', url).origin, next).toBe(url);
  }
  for (const [next, path] of [
    ['https://evil.example/', '/today'],
    ['/progress', '/progress'],
  ]) {
    const reply = await sendForm(makeVisitor(url), {
      email: person.email,
      password: person.password,
      next: next ?? '',
    });
    expect(reply.status, next).toBe(303);
    expect(new URL(reply.headers.get('location') ?? '', url).href, next).toBe(`${url}${path}`);
  }
});

it('sign-in is locked for a while after too many wrong passwords, with the same message for an unknown address', async () => {
  const person = newPerson();
  await makeVisitor(url).signUp(person);
  const said: string[] = [];
  for (const email of [person.email, newPerson().email]) {
    const stranger = makeVisitor(url);
    for (let tries = 0; tries < TRIES; tries++) {
      expect(await stranger.signIn({ ...person, email, password: 'not the password' })).toBe(false);
    }
    const html = await (await sendForm(stranger, { email, password: 'not the password' })).text();
    const [, alert = ''] = /role="alert"[^>]*>(.*?)<\//.exec(html) ?? [];
    expect(alert, 'how long to wait').toMatch(/\b\d+\b/);
    said.push(alert.replace(/\d+/, ''));
  }
  expect(said[0]).toBe(said[1]);
});
