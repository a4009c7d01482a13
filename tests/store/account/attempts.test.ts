import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ATTEMPT_POLICIES, TAKEN_POINTS } from '@/lib/auth/attempts/attempt-policy';
import { type AttemptLimits, makeAttemptLimits } from '@/lib/auth/attempts/attempts';
import { signUp } from '@/lib/auth/sign-in/accounts';
import { signInWithPassword } from '@/lib/auth/sign-in/sign-in';
import { signUpWithPassword } from '@/lib/auth/sign-in/sign-up';
import { type Db, openDb } from '@/lib/db/connection/client';
import { createTestDatabase } from '../database';
import { hashOnce } from '../study';

const secret = 'a secret for tests only';
let db: Db;
let limits: AttemptLimits;
/** Another instance of the app on the same database. */
let otherDb: Db;
let otherLimits: AttemptLimits;

beforeAll(async () => {
  const url = await createTestDatabase();
  db = openDb(url);
  otherDb = openDb(url);
  limits = makeAttemptLimits(db, secret);
  otherLimits = makeAttemptLimits(otherDb, secret);
});
afterAll(() => Promise.all([db.$disconnect(), otherDb.$disconnect()]));

const FREE = ATTEMPT_POLICIES['sign-in'].perPair.free;
const here = '192.0.2.1';
/**
 * Deletes all earlier attempts, lets `begin` make new ones, and then adds `count` points to the limit, as if that many
 * more attempts had been made.
 */
async function repeatPoints(limit: string, count: number, begin: () => Promise<unknown>): Promise<void> {
  await db.rateLimit.deleteMany();
  await begin();
  const points = { increment: count };
  const { count: found } = await db.rateLimit.updateMany({ where: { key: { startsWith: limit } }, data: { points } });
  expect(found).toBe(1);
}

let made = 0;
const newEmail = () => `person-${made++}@example.org`;
const signIn = (email: string, address = here) => ({ kind: 'sign-in', account: email, address }) as const;

describe('attempts to sign in', () => {
  it('may fail a few times, and must then wait for longer and longer', async () => {
    const attempt = signIn(newEmail());
    for (let tries = 0; tries <= FREE; tries++) expect(await limits.begin(attempt)).toBeNull();
    const wait = await limits.begin(attempt);
    expect(wait).toBeGreaterThan(25);
    expect(wait).toBeLessThanOrEqual(30);
    // Trying again during the wait does not make the wait longer.
    for (let tries = 0; tries < 5; tries++) expect(await limits.begin(attempt)).toBeLessThanOrEqual(30);
    await db.rateLimit.deleteMany({ where: { key: { startsWith: 'sign-in gate' } } });
    expect(await limits.begin(attempt)).toBeNull();
    expect(await limits.begin(attempt)).toBeGreaterThan(55);
  });

  it('are counted by all instances together, even if they come at once', async () => {
    const attempt = signIn(newEmail());
    const waits = await Promise.all(
      Array.from({ length: 40 }, (_, at) => (at % 2 === 0 ? limits : otherLimits).begin(attempt)),
    );
    expect(waits.filter((wait) => wait === null)).toHaveLength(FREE + 1);
  });

  it('start over after a successful one', async () => {
    const attempt = signIn(newEmail());
    for (let round = 0; round < 4; round++) {
      for (let tries = 0; tries < FREE; tries++) expect(await limits.begin(attempt)).toBeNull();
      await limits.succeed(attempt);
    }
  });

  it('by a stranger elsewhere do not make the owner wait', async () => {
    const email = newEmail();
    for (let tries = 0; tries < FREE + 3; tries++) await limits.begin(signIn(email, '198.51.100.9'));
    expect(await limits.begin(signIn(email))).toBeNull();
  });

  it('on one account from many addresses are limited, except from an address that it has signed in from', async () => {
    const email = newEmail();
    const { points } = ATTEMPT_POLICIES['sign-in'].perAccount;
    const from = (at: number) => signIn(email, `10.0.0.${at}`);
    await repeatPoints('sign-in account', points - 10, async () => {
      await limits.begin(signIn(email));
      await limits.succeed(signIn(email));
      expect(await limits.begin(from(1))).toBeNull();
    });
    for (let at = 2; at <= 10; at++) expect(await limits.begin(from(at))).toBeNull();
    expect(await limits.begin(from(11))).toBeGreaterThan(0);
    expect(await limits.begin(signIn(email))).toBeNull();
  });

  it('from one address on many accounts are limited, and an IPv6 network counts as one address', async () => {
    const { points } = ATTEMPT_POLICIES['sign-in'].perAddress;
    const from = (at: number) => signIn(newEmail(), `2001:db8:7:7:${at.toString(16)}::1`);
    await repeatPoints('sign-in address', points - 40, () => limits.begin(from(0)));
    const waits = await Promise.all(Array.from({ length: 39 }, (_, at) => limits.begin(from(at))));
    expect(waits.every((wait) => wait === null)).toBe(true);
    expect(await limits.begin(from(1))).toBeGreaterThan(0);
    expect(await limits.begin(signIn(newEmail(), '2001:db8:7:8::1'))).toBeNull();
  });

  it('are the same for an address without an account', async () => {
    const email = newEmail();
    const person = { name: 'Ada', email, password: 'correct horse battery', timeZone: 'UTC' };
    await signUp(db, person, new Date(), hashOnce);
    const outcomes = async (address: string) => {
      const all: string[] = [];
      for (let tries = 0; tries < FREE + 3; tries++) {
        all.push(
          (await signInWithPassword({ db, limits }, { email: address, password: 'wrong' }, '203.0.113.5')).outcome,
        );
      }
      return all;
    };
    const known = await outcomes(email);
    expect(known.at(-1)).toBe('wait');
    expect(await outcomes(newEmail())).toEqual(known);
  });

  it('with the right password are refused during the wait, and accepted after it', async () => {
    const email = newEmail();
    const person = { name: 'Ada', email, password: 'correct horse battery', timeZone: 'UTC' };
    await signUp(db, person, new Date(), hashOnce);
    for (let tries = 0; tries < FREE + 1; tries++) {
      await signInWithPassword({ db, limits }, { email, password: 'wrong' }, here);
    }
    expect(await signInWithPassword({ db, limits }, person, here)).toMatchObject({ outcome: 'wait' });
    await db.rateLimit.deleteMany({ where: { key: { startsWith: 'sign-in gate' } } });
    expect(await signInWithPassword({ db, limits }, person, here)).toMatchObject({ outcome: 'in' });
  });
});

describe('attempts to sign up', () => {
  const given = (email: string) => ({ name: 'Ada', email, password: 'correct horse battery', timeZone: 'UTC' });

  it('reveal only a few times per network address that an e-mail address is taken, and then nothing', async () => {
    const [network, taken] = ['2001:db8:9:9::1', newEmail()];
    const signUpHere = async (email: string, at = network) =>
      (
        await signUpWithPassword(
          { db, limits, environment: {} },
          given(email),
          { address: at, isLetIn: false },
          new Date(),
        )
      ).outcome;
    const { points } = ATTEMPT_POLICIES['sign-up'].perAddress;
    await repeatPoints('sign-up address', points - 10 * TAKEN_POINTS, () => signUpHere(taken));
    const outcomes: string[] = [];
    for (let tries = 0; tries < 14; tries++) outcomes.push(await signUpHere(taken, `2001:db8:9:9::${tries}`));
    const told = outcomes.filter((outcome) => outcome === 'email-taken').length;
    expect(told).toBeGreaterThan(5);
    expect(told).toBeLessThanOrEqual(10);
    // At this point, an address without an account gets the same reply.
    expect([outcomes.at(-1), await signUpHere(newEmail())]).toEqual(['wait', 'wait']);
    expect(await signUpHere(newEmail(), '2001:db8:9:a::1')).toBe('in');
  });
});

describe('successful attempts', () => {
  it('are limited too, because each one computes a hash', async () => {
    const person = { name: 'Ada', email: newEmail(), password: 'correct horse battery', timeZone: 'UTC' };
    await signUp(db, person, new Date(), hashOnce);
    const { points } = ATTEMPT_POLICIES['sign-in'].inAll;
    const attempt = signIn(person.email, '192.0.2.200');
    const succeed = () => limits.begin(attempt).then(() => limits.succeed(attempt));
    await repeatPoints('sign-in in all', points - 5, succeed);
    for (let tries = 0; tries < 3; tries++) await succeed();
    expect(await signInWithPassword({ db, limits }, person, '192.0.2.200')).toMatchObject({ outcome: 'in' });
    expect(await signInWithPassword({ db, limits }, person, '192.0.2.200')).toMatchObject({ outcome: 'wait' });
    expect(await signInWithPassword({ db, limits }, person, '192.0.2.201')).toMatchObject({ outcome: 'in' });
  });
});

describe('the table of attempts', () => {
  it('identifies no one', async () => {
    const email = newEmail();
    await limits.begin(signIn(email, '192.0.2.77'));
    const rows = await db.rateLimit.findMany();
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows.map(({ key }) => key))).not.toMatch(/@|192\.0/);
  });

  it('loses expired counts', async () => {
    await limits.begin(signIn(newEmail()));
    await limits.sweep(new Date(Date.now() + 100 * 86_400_000));
    expect(await db.rateLimit.count()).toBe(0);
  });
});
