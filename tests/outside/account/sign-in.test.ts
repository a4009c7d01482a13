import { expect, inject, it } from 'vitest';
import { makeVisitor, type Person } from '../visitor';

const { url } = inject('app');
const person: Person = { name: 'Eve', email: `${crypto.randomUUID()}@example.org`, password: crypto.randomUUID() };
const TRIES = 6;

/** How long one refusal takes, in milliseconds. */
async function timeRefusal(email: string): Promise<number> {
  const visitor = makeVisitor(url);
  const from = performance.now();
  expect(await visitor.signIn({ ...person, email, password: 'not the password' })).toBe(false);
  return performance.now() - from;
}

it('a wrong password and an address nobody has are refused in about the same time', async () => {
  await makeVisitor(url).signUp(person);
  expect(await makeVisitor(url).signIn(person)).toBe(true);
  const known: number[] = [];
  const unknown: number[] = [];
  // They take turns, and the quickest of each counts, so that what else the machine does hits both or neither.
  for (let tries = 0; tries < TRIES; tries++) {
    known.push(await timeRefusal(person.email));
    unknown.push(await timeRefusal(`${crypto.randomUUID()}@example.org`));
  }
  const ratio = Math.min(...unknown) / Math.min(...known);
  expect(ratio).toBeGreaterThan(0.5);
  expect(ratio).toBeLessThan(2);
});
