import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAttemptLimits } from '@/lib/auth/attempts/attempts';
import { signUp, verifyCredentials } from '@/lib/auth/sign-in/accounts';
import { credentialsSchema, signUpSchema } from '@/lib/auth/sign-in/credentials';
import { signInWithPassword } from '@/lib/auth/sign-in/sign-in';
import { type Db, openDb } from '@/lib/db/connection/client';
import { createTestDatabase } from '../database';
import { statementsOf } from '../statements';

const now = new Date('2026-11-02T09:00:00Z');
const ada = { name: 'Ada', email: 'ada@example.org', password: 'correct horse battery', timeZone: 'Europe/Berlin' };
let db: Db;

beforeAll(async () => {
  db = openDb(await createTestDatabase());
  await signUp(db, ada, now);
});
afterAll(() => db.$disconnect());

describe('accounts', () => {
  it('sign in with the right password, with the address in any case', async () => {
    const given = credentialsSchema.parse({ email: ' Ada@Example.ORG ', password: ada.password });
    expect(await verifyCredentials(db, given)).toMatchObject({ name: 'Ada', email: 'ada@example.org' });
  });

  it('are found by both forms of an international address', async () => {
    const person = signUpSchema.parse({ ...ada, email: 'ada@exämple.de' });
    await signUp(db, person, now);
    for (const email of ['ada@exämple.de', 'Ada@xn--exmple-cua.de']) {
      const given = credentialsSchema.parse({ email, password: ada.password });
      expect(await verifyCredentials(db, given)).toMatchObject({ email: 'ada@xn--exmple-cua.de' });
    }
  });

  it('do not sign in with a wrong password or an unknown address', async () => {
    expect(await verifyCredentials(db, { email: ada.email, password: 'wrong' })).toBeNull();
    expect(await verifyCredentials(db, { email: 'nobody@example.org', password: ada.password })).toBeNull();
  });

  it('are read once to sign in, and also once if the password is wrong or the address has no account', async () => {
    const limits = makeAttemptLimits(db, 'a secret for tests only');
    const signIn = async (given: { email: string; password: string }) => {
      const { value, statements } = await statementsOf(() => signInWithPassword({ db, limits }, given, '192.0.2.7'));
      const reads = statements.filter((statement) => /"(Account|SecondFactor)"/.test(statement));
      return {
        outcome: value.outcome,
        accountReads: reads.filter((read) => read.includes('FROM "public"."Account"')),
        reads,
      };
    };
    const right = await signIn(ada);
    expect(right).toMatchObject({ outcome: 'in', accountReads: [expect.any(String)] });
    expect(right.reads).toHaveLength(2);
    const wrong = await signIn({ ...ada, password: 'wrong' });
    const unknown = await signIn({ ...ada, email: 'nobody@example.org' });
    expect(wrong).toMatchObject({ outcome: 'wrong', reads: [expect.any(String)] });
    expect(unknown.reads).toEqual(wrong.reads);
  });

  it('are created once per address, even if two users sign up at once', async () => {
    const eve = { ...ada, email: 'eve@example.org' };
    const made = await Promise.all([signUp(db, eve, now), signUp(db, eve, now)]);
    expect(made.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.account.count({ where: { email: eve.email } })).toBe(1);
  });

  it('store an argon2id hash, never the password', async () => {
    const account = await db.account.findUniqueOrThrow({ where: { email: ada.email } });
    expect(account.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('begin with the browser’s time zone, or UTC if it is unknown', async () => {
    expect(signUpSchema.parse({ ...ada, timeZone: 'Asia/Kolkata' }).timeZone).toBe('Asia/Kolkata');
    expect(signUpSchema.parse({ ...ada, timeZone: 'Middle/Earth' }).timeZone).toBe('UTC');
    expect(signUpSchema.parse({ ...ada, timeZone: undefined }).timeZone).toBe('UTC');
  });

  it.each([
    [{ name: '' }],
    [{ name: 'x'.repeat(81) }],
    [{ name: 'a\u0000b' }],
    [{ name: '\u200b\u200b' }],
    [{ name: 'Unlock now: http://evil.example/unlock' }],
    [{ email: 'jürgen@example.org' }],
    [{ email: 'no address' }],
    [{ email: `${'x'.repeat(250)}@example.org` }],
    [{ password: 'short' }],
    [{ password: 'x'.repeat(201) }],
  ])('are not created from %j', (over) => {
    expect(signUpSchema.safeParse({ ...ada, ...over }).success).toBe(false);
  });
});
