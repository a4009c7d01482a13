import { randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { viewDeletion } from '@/lib/account/delete-account';
import { viewAccount } from '@/lib/account/view-account';
import { viewAddress } from '@/lib/account/view-address';
import { makeAttemptLimits } from '@/lib/auth/attempts/attempts';
import { mailOwner } from '@/lib/auth/password/mail-owner';
import { confirmSecondFactor, turnOffSecondFactor } from '@/lib/auth/second-factor/second-factor';
import { secondFactorMail } from '@/lib/auth/second-factor/second-factor-mail';
import { setUpSecondFactor } from '@/lib/auth/second-factor/set-up-second-factor';
import { signInWithCode } from '@/lib/auth/second-factor/sign-in-with-code';
import { endOneSession, endOtherSessions } from '@/lib/auth/session/end-sessions';
import { signUp } from '@/lib/auth/sign-in/accounts';
import { createSession } from '@/lib/db/account/sessions';
import { type Db, openDb } from '@/lib/db/connection/client';
import type { LearnerId } from '@/lib/ids';
import type { Mail } from '@/lib/mail/mail';
import { createTestDatabase } from '../database';
import { hashOnce } from '../study';

const secret = 'a secret for tests only';
const now = new Date();
let db: Db;
beforeAll(async () => {
  db = openDb(await createTestDatabase());
});
afterAll(() => db.$disconnect());

const codeAt = (base32: string, at: Date) =>
  new TOTP({ secret: Secret.fromBase32(base32) }).generate({ timestamp: at.getTime() });

async function makePerson() {
  const email = `${randomUUID()}@example.org`;
  const person = { name: 'Ada', email, password: 'correct horse battery', timeZone: 'Europe/Vienna' };
  const made = await signUp(db, person, now, hashOnce);
  return { id: (made.ok ? made.value.id : '') as LearnerId, email };
}

describe('an account as its owner sees it', () => {
  it('has a name, an address, a time zone, and its sessions', async () => {
    const { id, email } = await makePerson();
    const [one, other] = [randomUUID(), randomUUID()];
    for (const session of [one, other]) await createSession(db, { accountId: id, id: session }, 'Firefox', now);
    const view = await viewAccount(db, id, now);
    expect(view).toMatchObject({ name: 'Ada', email, timeZone: 'Europe/Vienna', hasPassword: true, isVerified: false });
    expect(view?.sessions.map((session) => session.id).toSorted()).toEqual([one, other].toSorted());
    expect(await viewAddress(db, id)).toEqual({ email, isVerified: false });
    expect(await viewDeletion(db, id)).toEqual({ hasPassword: true });
  });

  it('loses the sessions that its owner ends, but none that another account tries to end', async () => {
    const { id } = await makePerson();
    const stranger = await makePerson();
    const [here, there, elsewhere] = [randomUUID(), randomUUID(), randomUUID()];
    for (const session of [here, there, elsewhere]) await createSession(db, { accountId: id, id: session }, '', now);
    const open = async () => (await viewAccount(db, id, now))?.sessions.map((session) => session.id).toSorted();
    await endOneSession(db, { accountId: stranger.id, id: there });
    expect(await open()).toHaveLength(3);
    await endOneSession(db, { accountId: id, id: there });
    expect(await open()).toEqual([here, elsewhere].toSorted());
    await endOtherSessions(db, id, here);
    expect(await open()).toEqual([here]);
  });

  it('is null once it has been deleted', async () => {
    const gone = randomUUID() as LearnerId;
    expect(await viewAccount(db, gone, now)).toBeNull();
    expect(await viewAddress(db, gone)).toBeNull();
    expect(await viewDeletion(db, gone)).toBeNull();
    expect(await setUpSecondFactor({ db, secret }, gone, now)).toEqual({ ok: false, code: 'no-account' });
  });
});

describe('setting up a second factor', () => {
  it('returns the secret, and a URI with it that names the account', async () => {
    const { id, email } = await makePerson();
    const setUp = await setUpSecondFactor({ db, secret }, id, now);
    if (!setUp.ok) throw new Error(setUp.code);
    const address = new URL(setUp.value.uri);
    expect(address.searchParams.get('secret')).toBe(setUp.value.secret);
    expect(decodeURIComponent(address.pathname)).toContain(email);
  });

  it('is possible only for an account with a password and without a second factor', async () => {
    const { id } = await makePerson();
    const setUp = await setUpSecondFactor({ db, secret }, id, now);
    const base32 = setUp.ok ? setUp.value.secret : '';
    expect(await confirmSecondFactor({ db, secret }, id, codeAt(base32, now), now)).toHaveLength(10);
    const impossible = { ok: false, code: 'not-possible' };
    expect(await setUpSecondFactor({ db, secret }, id, now)).toEqual(impossible);
    await turnOffSecondFactor(db, id);
    expect((await setUpSecondFactor({ db, secret }, id, now)).ok).toBe(true);
    await db.account.update({ where: { id }, data: { passwordHash: null } });
    expect(await setUpSecondFactor({ db, secret }, id, now)).toEqual(impossible);
  });
});

describe('the second step of signing in', () => {
  it('returns who signs in if the code is right', async () => {
    const { id, email } = await makePerson();
    const setUp = await setUpSecondFactor({ db, secret }, id, now);
    const base32 = setUp.ok ? setUp.value.secret : '';
    await confirmSecondFactor({ db, secret }, id, codeAt(base32, now), now);
    const later = new Date(now.getTime() + 60_000);
    const installation = { db, secret, limits: makeAttemptLimits(db, secret) };
    const give = (code: string) => signInWithCode(installation, id, { code, address: '192.0.2.1' }, later);
    expect(await give('000000')).toEqual({ outcome: 'wrong' });
    expect(await give(codeAt(base32, later))).toMatchObject({ outcome: 'in', identity: { id, name: 'Ada', email } });
  });
});

describe('an e-mail to the owner of an account', () => {
  it('goes to the account’s address, and to no one once the account has been deleted', async () => {
    const { id, email } = await makePerson();
    const sent: Mail[] = [];
    const sendMail = async (mail: Mail) => void sent.push(mail);
    await mailOwner({ db, sendMail }, id, secondFactorMail);
    await mailOwner({ db, sendMail }, randomUUID(), secondFactorMail);
    expect(sent.map(({ to }) => to)).toEqual([email]);
  });
});
