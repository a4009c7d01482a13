import { expect, inject, it } from 'vitest';
import { makeVisitor, type Person } from '../visitor';

const { url } = inject('app');
/** The number of wrong passwords in a row that cause no wait. */
const TRIES_PER_ACCOUNT = 5;
const FEWEST_TRIES = 5;
/** On a busy machine, it takes more tries before one of each kind is undisturbed. */
const MOST_TRIES = 30;

async function newAccount(): Promise<Person> {
  const person = { name: 'Eve', email: `${crypto.randomUUID()}@example.org`, password: crypto.randomUUID() };
  await makeVisitor(url).signUp(person);
  expect(await makeVisitor(url).signIn(person)).toBe(true);
  return person;
}

/** Measures how long one refusal takes, in milliseconds. */
async function timeRefusal(email: string): Promise<number> {
  const visitor = makeVisitor(url);
  const from = performance.now();
  expect(await visitor.signIn({ name: 'Eve', email, password: 'not the password' })).toBe(false);
  return performance.now() - from;
}

it('a wrong password and an address without an account are refused in about the same time', async () => {
  let { email } = await newAccount();
  let [known, unknown] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const isAlike = () => known < 2 * unknown && unknown < 2 * known;
  // The two alternate, and the fastest of each counts, so that other work on the machine affects both or neither.
  for (let tries = 1; tries <= FEWEST_TRIES || (tries <= MOST_TRIES && !isAlike()); tries++) {
    known = Math.min(known, await timeRefusal(email));
    unknown = Math.min(unknown, await timeRefusal(`${crypto.randomUUID()}@example.org`));
    if (tries % TRIES_PER_ACCOUNT === 0) ({ email } = await newAccount());
  }
  expect(isAlike(), `${known} ms with a wrong password, ${unknown} ms with an address without an account`).toBe(true);
}, 120_000);
