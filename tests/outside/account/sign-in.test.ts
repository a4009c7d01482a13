import { expect, inject, it } from 'vitest';
import { makeVisitor, type Person } from '../visitor';

const { url } = inject('app');
/** As many wrong passwords in a row as nobody has to wait for. */
const TRIES_PER_ACCOUNT = 5;
const FEWEST_TRIES = 5;
/** On a busy machine it takes longer until one of each kind was undisturbed. */
const MOST_TRIES = 30;

async function newAccount(): Promise<Person> {
  const person = { name: 'Eve', email: `${crypto.randomUUID()}@example.org`, password: crypto.randomUUID() };
  await makeVisitor(url).signUp(person);
  expect(await makeVisitor(url).signIn(person)).toBe(true);
  return person;
}

/** How long one refusal takes, in milliseconds. */
async function timeRefusal(email: string): Promise<number> {
  const visitor = makeVisitor(url);
  const from = performance.now();
  expect(await visitor.signIn({ name: 'Eve', email, password: 'not the password' })).toBe(false);
  return performance.now() - from;
}

it('a wrong password and an address nobody has are refused in about the same time', async () => {
  let { email } = await newAccount();
  let [known, unknown] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const isAlike = () => known < 2 * unknown && unknown < 2 * known;
  // They take turns, and the quickest of each counts, so that what else the machine does hits both or neither.
  for (let tries = 1; tries <= FEWEST_TRIES || (tries <= MOST_TRIES && !isAlike()); tries++) {
    known = Math.min(known, await timeRefusal(email));
    unknown = Math.min(unknown, await timeRefusal(`${crypto.randomUUID()}@example.org`));
    if (tries % TRIES_PER_ACCOUNT === 0) ({ email } = await newAccount());
  }
  expect(isAlike(), `${known} ms with a wrong password, ${unknown} ms with an address that nobody has`).toBe(true);
}, 120_000);
