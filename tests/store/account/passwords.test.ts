import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ATTEMPT_POLICIES } from '@/lib/auth/attempts/attempt-policy';
import { type AttemptLimits, makeAttemptLimits } from '@/lib/auth/attempts/attempts';
import { changePassword, checkPresentPassword } from '@/lib/auth/password/change-password';
import { requestReset, resetPassword } from '@/lib/auth/password/reset-password';
import { signUp, verifyCredentials } from '@/lib/auth/sign-in/accounts';
import { confirmEmail, requestVerification } from '@/lib/auth/sign-in/verify-email';
import { findAccount, replacePassword } from '@/lib/db/account/accounts';
import { createSession, touchSession } from '@/lib/db/account/sessions';
import { type Db, openDb } from '@/lib/db/connection/client';
import type { Mail } from '@/lib/mail/mail';
import { createTestDatabase } from '../database';
import { hashOnce } from '../study';

const now = new Date('2026-11-25T09:00:00Z');
const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const ORIGIN = 'https://learn.example.org';
const HERE = '192.0.2.1';
let db: Db;
let limits: AttemptLimits;

beforeAll(async () => {
  db = openDb(await createTestDatabase());
  limits = makeAttemptLimits(db, 'a secret for tests only');
});
afterAll(() => db.$disconnect());

async function makePerson() {
  const person = {
    name: 'Ada',
    email: `${randomUUID()}@example.org`,
    password: 'correct horse battery',
    timeZone: 'UTC',
  };
  const made = await signUp(db, person, now, hashOnce);
  const accountId = made.ok ? made.value.id : '';
  const openSession = async () => {
    const ref = { accountId, id: randomUUID() };
    await createSession(db, ref, 'Firefox on Linux', new Date());
    return ref;
  };
  return { accountId, person, openSession };
}

const reset = (token: unknown, password: string, at: Date, address = HERE) =>
  resetPassword({ db, limits }, { token, password, address }, at);

const change = (accountId: string, present: string, password: string, keptSession: string) =>
  changePassword({ db, limits }, accountId, { present, password, keptSession, address: HERE });

/** Makes a mail sender that records what it was given. */
function makeOutbox() {
  const mails: Mail[] = [];
  const send = async (mail: Mail) => {
    mails.push(mail);
  };
  const token = () => new URL(/https:\S+/.exec(mails.at(-1)?.text ?? '')?.[0] ?? '').searchParams.get('token');
  return { mails, send, token };
}

describe('a link to set a new password', () => {
  it('works once, ends every session, and proves that the user owns the address', async () => {
    const { accountId, person, openSession } = await makePerson();
    const session = await openSession();
    const { send, token, mails } = makeOutbox();
    await requestReset({ db, sendMail: send }, person.email, ORIGIN, now);
    expect(mails[0]).toMatchObject({ to: person.email });
    expect(mails[0]?.text).toContain(`${ORIGIN}/reset-password?token=`);
    const fresh = 'another horse battery';
    expect(await reset(token(), fresh, minutesLater(5))).toMatchObject({ outcome: 'replaced' });
    expect(await verifyCredentials(db, { ...person, password: fresh })).not.toBeNull();
    expect(await verifyCredentials(db, person)).toBeNull();
    expect(await touchSession(db, session)).toBe(false);
    expect((await findAccount(db, accountId))?.emailVerifiedAt).toEqual(minutesLater(5));
    expect(await reset(token(), 'a third horse battery', minutesLater(6))).toEqual({ outcome: 'token-over' });
  });

  it('works once if it is used twice at the same time', async () => {
    const { person } = await makePerson();
    const { send, token } = makeOutbox();
    await requestReset({ db, sendMail: send }, person.email, ORIGIN, now);
    const both = await Promise.all(['one horse battery', 'two horse battery'].map((p) => reset(token(), p, now)));
    expect(both.filter(({ outcome }) => outcome === 'replaced')).toHaveLength(1);
  });

  it('expires after half an hour, and stops working once another has been sent or the password has been changed', async () => {
    const { accountId, person } = await makePerson();
    const { send, token } = makeOutbox();
    await requestReset({ db, sendMail: send }, person.email, ORIGIN, now);
    const first = token();
    expect(await reset(first, 'another horse battery', minutesLater(30))).toEqual({ outcome: 'token-over' });
    await requestReset({ db, sendMail: send }, person.email, ORIGIN, now);
    expect(await reset(first, 'another horse battery', now)).toEqual({ outcome: 'token-over' });
    await change(accountId, person.password, 'another horse battery', randomUUID());
    expect(await reset(token(), 'a third horse battery', now)).toEqual({ outcome: 'token-over' });
  });

  it('is not used up by a weak password', async () => {
    const { person } = await makePerson();
    const { send, token } = makeOutbox();
    await requestReset({ db, sendMail: send }, person.email, ORIGIN, now);
    expect(await reset(token(), 'password123', now)).toMatchObject({ outcome: 'weak', fault: expect.any(String) });
    expect(await reset(token(), 'another horse battery', now)).toMatchObject({ outcome: 'replaced' });
  });

  it('is sent to no one for an address without an account', async () => {
    const { send, mails } = makeOutbox();
    await requestReset({ db, sendMail: send }, 'nobody@example.org', ORIGIN, now);
    expect(mails).toEqual([]);
  });

  it('of another account or for another purpose does nothing', async () => {
    const [ada, eve] = [await makePerson(), await makePerson()];
    const { send, token } = makeOutbox();
    await requestReset({ db, sendMail: send }, eve.person.email, ORIGIN, now);
    const forAda = token()?.replace(eve.accountId, ada.accountId);
    expect(await reset(forAda, 'another horse battery', now)).toEqual({ outcome: 'token-over' });
    await requestVerification({ db, sendMail: send }, ada.accountId, ORIGIN, now);
    expect(await reset(token(), 'another horse battery', now)).toEqual({ outcome: 'token-over' });
    expect(await verifyCredentials(db, ada.person)).not.toBeNull();
  });

  it('is stored as a hash', async () => {
    const { accountId, person } = await makePerson();
    const { send, token } = makeOutbox();
    await requestReset({ db, sendMail: send }, person.email, ORIGIN, now);
    const kept = await db.mailToken.findMany({ where: { accountId } });
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toContain(token()?.split('.')[1]);
  });
});

describe('a link to verify an address', () => {
  it('works once, within two days', async () => {
    const { accountId } = await makePerson();
    const { send, token, mails } = makeOutbox();
    await requestVerification({ db, sendMail: send }, accountId, ORIGIN, now);
    const confirm = (minutes: number) => confirmEmail(db, token(), accountId, minutesLater(minutes));
    expect(await confirm(48 * 60)).toBe(false);
    expect(await confirm(60)).toBe(true);
    expect(await confirm(61)).toBe(false);
    expect((await findAccount(db, accountId))?.emailVerifiedAt).toEqual(minutesLater(60));
    await requestVerification({ db, sendMail: send }, accountId, ORIGIN, now);
    expect(mails).toHaveLength(1);
  });

  it('verifies nothing for a user who is signed in to another account, and stays valid for its own', async () => {
    const [squatter, owner] = [await makePerson(), await makePerson()];
    const { send, token } = makeOutbox();
    await requestVerification({ db, sendMail: send }, squatter.accountId, ORIGIN, now);
    expect(await confirmEmail(db, token(), owner.accountId, now)).toBe(false);
    expect((await findAccount(db, squatter.accountId))?.emailVerifiedAt).toBeNull();
    expect((await findAccount(db, owner.accountId))?.emailVerifiedAt).toBeNull();
    expect(await confirmEmail(db, token(), squatter.accountId, now)).toBe(true);
  });
});

describe('a made-up token', () => {
  const madeUp = (accountId: string) => `${accountId}.${'A'.repeat(43)}`;

  it('gets the same reply for any account and any password', async () => {
    const { accountId } = await makePerson();
    const replies = await Promise.all([
      reset(madeUp(accountId), 'ada!7q ada', now),
      reset(madeUp(accountId), 'password123', now),
      reset(madeUp(randomUUID()), 'ada!7q ada', now),
      reset('nothing', 'another horse battery', now),
    ]);
    expect(new Set(replies.map((reply) => JSON.stringify(reply)))).toEqual(new Set(['{"outcome":"token-over"}']));
  });

  it('is counted, and makes a stranger wait without making the owner of a valid one wait', async () => {
    const { accountId, person } = await makePerson();
    const { send, token } = makeOutbox();
    await requestReset({ db, sendMail: send }, person.email, ORIGIN, now);
    const stranger = '203.0.113.9';
    const tries = ATTEMPT_POLICIES.reset.perAddress.points;
    const replies: string[] = [];
    for (let at = 0; at < tries + 2; at++) {
      replies.push((await reset(madeUp(accountId), 'another horse battery', now, stranger)).outcome);
    }
    expect(replies.filter((outcome) => outcome === 'token-over')).toHaveLength(tries);
    expect(replies.at(-1)).toBe('wait');
    expect(await reset(token(), 'another horse battery', now)).toMatchObject({ outcome: 'replaced' });
  });
});

describe('a password', () => {
  it('is changed only by a user who knows the current one, with a few tries at a time', async () => {
    const { accountId, person } = await makePerson();
    const check = async (password: string) =>
      (await checkPresentPassword({ db, limits }, accountId, password, '192.0.2.1')).outcome;
    expect(await check(person.password)).toBe('right');
    for (let tries = 0; tries < 6; tries++) expect(await check('wrong')).toBe('wrong');
    expect(await check(person.password)).toBe('wait');
  });

  it('ends the other sessions when it changes, but not the one that changed it', async () => {
    const { accountId, person, openSession } = await makePerson();
    const [mine, other] = [await openSession(), await openSession()];
    expect(await change(accountId, person.password, 'password123', mine.id)).toMatchObject({ outcome: 'weak' });
    expect(await touchSession(db, other)).toBe(true);
    expect(await change(accountId, person.password, 'another horse battery', mine.id)).toEqual({ outcome: 'changed' });
    expect(await Promise.all([touchSession(db, mine), touchSession(db, other)])).toEqual([true, false]);
    expect(await verifyCredentials(db, person)).toBeNull();
  });

  it('set by a link during a change is the one that stays', async () => {
    const { accountId, person, openSession } = await makePerson();
    const mine = await openSession();
    const { send, token } = makeOutbox();
    await requestReset({ db, sendMail: send }, person.email, ORIGIN, now);
    const account = await findAccount(db, accountId);
    expect(await reset(token(), 'the password of the link', now)).toMatchObject({ outcome: 'replaced' });
    const hashes = { formerHash: account?.passwordHash ?? '', passwordHash: 'another' };
    expect(await replacePassword(db, accountId, hashes, mine.id)).toBe(false);
    expect(await verifyCredentials(db, { ...person, password: 'the password of the link' })).not.toBeNull();
  });
});
