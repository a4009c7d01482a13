import { expect, inject, it } from 'vitest';
import { makeVisitor, type Person } from '../visitor';

const { url } = inject('app');
const person: Person = { name: 'Eve', email: `${crypto.randomUUID()}@example.org`, password: crypto.randomUUID() };
const TRIES = 6;

/** How long the quickest of several refusals took: what the machine did besides does not count. */
async function quickestRefusalMs(email: () => string): Promise<number> {
  const took: number[] = [];
  for (let tries = 0; tries < TRIES; tries++) {
    const visitor = makeVisitor(url);
    const from = performance.now();
    expect(await visitor.signIn({ ...person, email: email(), password: 'not the password' })).toBe(false);
    took.push(performance.now() - from);
  }
  return Math.min(...took);
}

it('a wrong password and an address nobody has are refused in about the same time', async () => {
  await makeVisitor(url).signUp(person);
  expect(await makeVisitor(url).signIn(person)).toBe(true);
  const known = await quickestRefusalMs(() => person.email);
  const unknown = await quickestRefusalMs(() => `${crypto.randomUUID()}@example.org`);
  expect(unknown / known).toBeGreaterThan(0.5);
  expect(unknown / known).toBeLessThan(2);
});
