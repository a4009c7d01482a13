import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signUp, verifyCredentials } from '@/lib/auth/accounts';
import { makeAttemptLimits } from '@/lib/auth/attempts';
import { changePassword, checkPresentPassword } from '@/lib/auth/change-password';
import { requestReset, resetPassword } from '@/lib/auth/reset-password';
import { confirmEmail, requestVerification } from '@/lib/auth/verify-email';
import { findAccount } from '@/lib/db/accounts';
import { type Db, openDb } from '@/lib/db/client';
import { createSession, lookAtSession } from '@/lib/db/sessions';
import type { Mail } from '@/lib/mail/mail';
import { createTestDatabase } from './database';

const now = new Date('2026-11-25T09:00:00Z');
const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const ORIGIN = 'https://learn.example.org';
let db: Db;

beforeAll(async () => {
  db = openDb(await createTestDatabase());
});
afterAll(() => db.$disconnect());

async function makePerson() {
  const person = {
    name: 'Ada',
    email: `${randomUUID()}@example.org`,
    password: 'correct horse battery',
    timeZone: 'UTC',
  };
  const made = await signUp(db, person, now);
  const accountId = made.ok ? made.value.id : '';
  const openSession = async () => {
    const ref = { accountId, id: randomUUID() };
    await createSession(db, ref, 'Firefox on Linux', new Date());
    return ref;
  };
  return { accountId, person, openSession };
}

/** A mail server that keeps what it was given. */
function makeOutbox() {
  const mails: Mail[] = [];
  const send = async (mail: Mail) => {
    mails.push(mail);
  };
  const token = () => new URL(/https:\S+/.exec(mails.at(-1)?.text ?? '')?.[0] ?? '').searchParams.get('token');
  return { mails, send, token };
}

describe('a link to set a new password', () => {
  it('works once, ends every session, and shows that the address is its owner’s', async () => {
    const { accountId, person, openSession } = await makePerson();
    const session = await openSession();
    const { send, token, mails } = makeOutbox();
    await requestReset(db, send, person.email, ORIGIN, now);
    expect(mails[0]).toMatchObject({ to: person.email });
    expect(mails[0]?.text).toContain(`${ORIGIN}/reset-password?token=`);
    const fresh = 'another horse battery';
    expect(await resetPassword(db, token(), fresh, minutesLater(5))).toMatchObject({ ok: true });
    expect(await verifyCredentials(db, { ...person, password: fresh })).not.toBeNull();
    expect(await verifyCredentials(db, person)).toBeNull();
    expect(await lookAtSession(db, session)).toBe(false);
    expect((await findAccount(db, accountId))?.emailVerifiedAt).toEqual(minutesLater(5));
    expect(await resetPassword(db, token(), 'a third horse battery', minutesLater(6))).toMatchObject({ ok: false });
  });

  it('works once when it is used twice at the same time', async () => {
    const { person } = await makePerson();
    const { send, token } = makeOutbox();
    await requestReset(db, send, person.email, ORIGIN, now);
    const both = await Promise.all(
      ['one horse battery', 'two horse battery'].map((p) => resetPassword(db, token(), p, now)),
    );
    expect(both.filter((each) => 'ok' in each && each.ok)).toHaveLength(1);
  });

  it('is too old after half an hour, and worth nothing once another was sent or the password was changed', async () => {
    const { accountId, person } = await makePerson();
    const { send, token } = makeOutbox();
    await requestReset(db, send, person.email, ORIGIN, now);
    const first = token();
    expect(await resetPassword(db, first, 'another horse battery', minutesLater(30))).toMatchObject({ ok: false });
    await requestReset(db, send, person.email, ORIGIN, now);
    expect(await resetPassword(db, first, 'another horse battery', now)).toMatchObject({ ok: false });
    await changePassword(db, accountId, 'another horse battery', randomUUID());
    expect(await resetPassword(db, token(), 'a third horse battery', now)).toMatchObject({ ok: false });
  });

  it('is not used up by a password that is too easily guessed', async () => {
    const { person } = await makePerson();
    const { send, token } = makeOutbox();
    await requestReset(db, send, person.email, ORIGIN, now);
    expect(await resetPassword(db, token(), 'password123', now)).toMatchObject({ fault: expect.any(String) });
    expect(await resetPassword(db, token(), 'another horse battery', now)).toMatchObject({ ok: true });
  });

  it('is sent to nobody for an address that nobody has', async () => {
    const { send, mails } = makeOutbox();
    await requestReset(db, send, 'nobody@example.org', ORIGIN, now);
    expect(mails).toEqual([]);
  });

  it('of another account or another purpose opens nothing', async () => {
    const [ada, eve] = [await makePerson(), await makePerson()];
    const { send, token } = makeOutbox();
    await requestReset(db, send, eve.person.email, ORIGIN, now);
    const forAda = token()?.replace(eve.accountId, ada.accountId);
    expect(await resetPassword(db, forAda, 'another horse battery', now)).toMatchObject({ ok: false });
    await requestVerification(db, send, ada.accountId, ORIGIN, now);
    expect(await resetPassword(db, token(), 'another horse battery', now)).toMatchObject({ ok: false });
    expect(await verifyCredentials(db, ada.person)).not.toBeNull();
  });

  it('is kept as a hash', async () => {
    const { accountId, person } = await makePerson();
    const { send, token } = makeOutbox();
    await requestReset(db, send, person.email, ORIGIN, now);
    const kept = await db.mailToken.findMany({ where: { accountId } });
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toContain(token()?.split('.')[1]);
  });
});

describe('a link to verify an address', () => {
  it('works once, within two days', async () => {
    const { accountId } = await makePerson();
    const { send, token, mails } = makeOutbox();
    await requestVerification(db, send, accountId, ORIGIN, now);
    expect(await confirmEmail(db, token(), minutesLater(48 * 60))).toBe(false);
    expect(await confirmEmail(db, token(), minutesLater(60))).toBe(true);
    expect(await confirmEmail(db, token(), minutesLater(61))).toBe(false);
    expect((await findAccount(db, accountId))?.emailVerifiedAt).toEqual(minutesLater(60));
    await requestVerification(db, send, accountId, ORIGIN, now);
    expect(mails).toHaveLength(1);
  });
});

describe('a password', () => {
  it('is changed only by who knows the present one, a few tries at a time', async () => {
    const { accountId, person } = await makePerson();
    const limits = makeAttemptLimits(db, 'a secret for tests only');
    const check = async (password: string) =>
      (await checkPresentPassword(db, limits, accountId, password, '192.0.2.1')).outcome;
    expect(await check(person.password)).toBe('right');
    for (let tries = 0; tries < 6; tries++) expect(await check('wrong')).toBe('wrong');
    expect(await check(person.password)).toBe('wait');
  });

  it('that was changed ends the other sessions, and not the one that changed it', async () => {
    const { accountId, person, openSession } = await makePerson();
    const [mine, other] = [await openSession(), await openSession()];
    expect(await changePassword(db, accountId, 'password123', mine.id)).toMatch(/tried first/);
    expect(await lookAtSession(db, other)).toBe(true);
    expect(await changePassword(db, accountId, 'another horse battery', mine.id)).toBeNull();
    expect(await Promise.all([lookAtSession(db, mine), lookAtSession(db, other)])).toEqual([true, false]);
    expect(await verifyCredentials(db, person)).toBeNull();
  });
});
