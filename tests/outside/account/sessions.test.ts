import { setTimeout as sleep } from 'node:timers/promises';
import { expect, inject, it } from 'vitest';
import { makeVisitor, type Person } from '../visitor';

const { url } = inject('app');
const newPerson = (): Person => ({
  name: 'Eve',
  email: `${crypto.randomUUID()}@example.org`,
  password: crypto.randomUUID(),
});

it.concurrent('a copy of the cookie stops working once its owner has signed out', async () => {
  const person = newPerson();
  const eve = makeVisitor(url);
  await eve.signUp(person);
  const stolen = { headers: { cookie: eve.cookies() } };
  expect((await fetch(`${url}/api/sittings?mode=today`, stolen)).status).toBe(200);
  const { csrfToken } = (await (await eve.request('/api/auth/csrf')).json()) as { csrfToken: string };
  await eve.request('/api/auth/signout', { method: 'POST', body: new URLSearchParams({ csrfToken }) });
  expect((await fetch(`${url}/api/sittings?mode=today`, stolen)).status).toBe(401);
  expect(await (await fetch(`${url}/api/auth/session`, stolen)).json()).toEqual({});
});

it.concurrent('a session continues while its owner studies, and next-auth’s own route recognizes it', async () => {
  const person = newPerson();
  const eve = makeVisitor(url);
  await eve.signUp(person);
  expect(await (await eve.request('/api/auth/session')).json()).toMatchObject({ user: { email: person.email } });
  for (let second = 0; second < 3; second++) {
    expect((await eve.request('/api/sittings?mode=today')).status).toBe(200);
    await sleep(1000);
  }
});

it.concurrent('after a few wrong passwords, even the right one must wait, on next-auth’s route and on the page', async () => {
  const person = newPerson();
  await makeVisitor(url).signUp(person);
  for (let tries = 0; tries < 6; tries++) {
    expect(await makeVisitor(url).signIn({ ...person, password: 'wrong' })).toBe(false);
  }
  expect(await makeVisitor(url).signIn(person)).toBe(false);
  // An address that the client made up makes no difference, because no proxy is trusted here.
  const forged = { headers: { 'x-forwarded-for': '203.0.113.77' } };
  const visitor = makeVisitor(url);
  const { csrfToken } = (await (await visitor.request('/api/auth/csrf')).json()) as { csrfToken: string };
  const body = new URLSearchParams({ csrfToken, email: person.email, password: person.password, json: 'true' });
  const response = await visitor.request('/api/auth/callback/credentials', { method: 'POST', body, ...forged });
  expect(response.status).toBe(401);
  expect(decodeURIComponent(((await response.json()) as { url: string }).url)).toMatch(/\berror=.*\b\d+\b/);
});
