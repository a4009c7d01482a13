import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outsideProfileSchema, signInOutside } from '@/lib/auth/openid/outside-login';
import { signUp, verifyCredentials } from '@/lib/auth/sign-in/accounts';
import { findAccount, markEmailVerified } from '@/lib/db/account/accounts';
import { createSession, touchSession } from '@/lib/db/account/sessions';
import { type Db, openDb } from '@/lib/db/connection/client';
import { createTestDatabase } from '../database';
import { hashOnce } from '../study';

const now = new Date('2026-11-25T09:00:00Z');
const ISSUER = 'https://id.example.org';
let db: Db;

beforeAll(async () => {
  db = openDb(await createTestDatabase());
});
afterAll(() => db.$disconnect());

const profile = (over: object = {}) =>
  outsideProfileSchema.parse({
    sub: randomUUID(),
    email: `${randomUUID()}@example.org`,
    email_verified: true,
    name: 'Ada',
    ...over,
  });

async function makePerson() {
  const person = {
    name: 'Ada',
    email: `${randomUUID()}@example.org`,
    password: 'correct horse battery',
    timeZone: 'UTC',
  };
  const made = await signUp(db, person, now, hashOnce);
  const id = made.ok ? made.value.id : '';
  const session = { accountId: id, id: randomUUID() };
  await createSession(db, session, 'Firefox on Linux', new Date());
  return { id, person, session };
}

describe('a user whom an OpenID provider vouches for', () => {
  it('gets an account the first time, and the same one from then on, even with a different address', async () => {
    const first = profile();
    const made = await signInOutside({ db, environment: {} }, ISSUER, first, now);
    expect(made).toMatchObject({ ok: true, value: { email: first.email, name: 'Ada' } });
    const later = await signInOutside(
      { db, environment: {} },
      ISSUER,
      { ...first, email: 'new@example.org', email_verified: false },
      now,
    );
    expect(later).toEqual(made);
  });

  it('is refused without an address that the provider has verified', async () => {
    for (const over of [
      { email_verified: false },
      { email_verified: undefined },
      { email: undefined },
      { email: 'x' },
    ]) {
      expect(await signInOutside({ db, environment: {} }, ISSUER, profile(over), now)).toEqual({
        ok: false,
        code: 'email-not-verified',
      });
    }
    const { person } = await makePerson();
    const claim = profile({ email: person.email, email_verified: 'true' });
    expect(await signInOutside({ db, environment: {} }, ISSUER, claim, now)).toMatchObject({ ok: false });
  });

  it('gets the account that they already have, whose password stays if they had verified the address', async () => {
    const { id, person, session } = await makePerson();
    await markEmailVerified(db, id, now);
    expect(
      await signInOutside({ db, environment: {} }, ISSUER, profile({ email: person.email.toUpperCase() }), now),
    ).toMatchObject({
      value: { id },
    });
    expect(await verifyCredentials(db, person)).not.toBeNull();
    expect(await touchSession(db, session)).toBe(true);
  });

  it('takes over an account that someone else made with their address: its password and sessions stop working', async () => {
    const { id, person, session } = await makePerson();
    expect(await signInOutside({ db, environment: {} }, ISSUER, profile({ email: person.email }), now)).toMatchObject({
      value: { id },
    });
    expect(await verifyCredentials(db, person)).toBeNull();
    expect(await touchSession(db, session)).toBe(false);
    expect((await findAccount(db, id))?.emailVerifiedAt).toEqual(now);
  });

  it('is a different user at another provider', async () => {
    const first = profile();
    const here = await signInOutside({ db, environment: {} }, ISSUER, first, now);
    const there = { ...first, email: `${randomUUID()}@example.org` };
    const elsewhere = await signInOutside({ db, environment: {} }, 'https://other.example.org', there, now);
    expect(elsewhere.ok && here.ok && elsewhere.value.id !== here.value.id).toBe(true);
  });

  it('gets one account if two browsers sign in at once', async () => {
    const twice = profile();
    const both = await Promise.all([
      signInOutside({ db, environment: {} }, ISSUER, twice, now),
      signInOutside({ db, environment: {} }, ISSUER, twice, now),
    ]);
    const ids = both.filter((each) => each.ok).map((each) => each.ok && each.value.id);
    expect(new Set(ids).size).toBe(1);
  });
});
