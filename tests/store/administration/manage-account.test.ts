import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { appoint } from '@/lib/administration/appoint';
import { changeSignUp } from '@/lib/administration/change-sign-up';
import { type Administrator, findAdministrator } from '@/lib/administration/find-administrator';
import {
  deleteOther,
  handReset,
  mailReset,
  removeLostSecondFactor,
  switchAccess,
} from '@/lib/administration/manage-account';
import { notingFailures } from '@/lib/administration/note-failures';
import { viewAccounts, viewActs, viewClasses, viewManagedAccount } from '@/lib/administration/view-accounts';
import { makeAttemptLimits } from '@/lib/auth/attempts/attempts';
import { resetPassword } from '@/lib/auth/password/reset-password';
import { signUp } from '@/lib/auth/sign-in/accounts';
import { signInWithPassword } from '@/lib/auth/sign-in/sign-in';
import { readSignUpPolicy } from '@/lib/auth/sign-in/sign-up-policy';
import { findAccount, markEmailVerified } from '@/lib/db/account/accounts';
import { keepSecondFactor, proposeSecondFactor } from '@/lib/db/account/second-factors';
import { createSession, touchSession } from '@/lib/db/account/sessions';
import { listMailFailures } from '@/lib/db/administration/mail-failures';
import { type Db, openDb } from '@/lib/db/connection/client';
import { learnerIdSchema } from '@/lib/ids';
import type { Mail } from '@/lib/mail/mail';
import { log } from '@/lib/monitor/log';
import { createTestDatabase } from '../database';
import { hashOnce } from '../study';

const now = new Date('2026-11-27T09:00:00Z');
const PASSWORD = 'correct horse battery';
const ORIGIN = 'https://learn.example.org';
const address = '2001:db8::1';
const mails: Mail[] = [];
let db: Db;
let admin: Administrator;

const newEmail = () => `${randomUUID()}@example.org`;
async function newAccount(name = 'Ada') {
  const made = await signUp(
    db,
    { name, email: newEmail(), password: PASSWORD, timeZone: 'Europe/Berlin' },
    now,
    hashOnce,
  );
  if (!made.ok) throw new Error(made.code);
  return made.value;
}

const logged = vi.spyOn(log, 'warn').mockImplementation(() => undefined);

beforeAll(async () => {
  db = openDb(await createTestDatabase());
  const { id, email } = await newAccount('Root');
  await appoint(db, { email, becomes: true, trustsAddress: true }, now);
  const found = await findAdministrator(db, learnerIdSchema.parse(id));
  if (!found) throw new Error('the administrator was not appointed');
  admin = found;
});
afterAll(async () => {
  logged.mockRestore();
  await db.$disconnect();
});

const context = () => ({
  db,
  limits: makeAttemptLimits(db, 'a secret'),
  sendMail: async (mail: Mail) => {
    mails.push(mail);
  },
  later: (work: () => Promise<void>) => void work(),
});
const signIn = async (email: string, password = PASSWORD) =>
  (await signInWithPassword(context(), { email, password }, address)).outcome;
const mailsTo = (email: string) => mails.filter(({ to }) => to === email);
const actsAbout = async (accountId: string) =>
  (await viewActs(db, admin, 1)).entries.filter((act) => act.accountId === accountId).map(({ act }) => act);

describe('an administrator', () => {
  it('knows their own time zone, and is not one while their account is disabled', async () => {
    expect(admin.timeZone).toBe('Europe/Berlin');
    await db.account.update({ where: { id: admin.id }, data: { disabledAt: now } });
    expect(await findAdministrator(db, learnerIdSchema.parse(admin.id))).toBeNull();
    await db.account.update({ where: { id: admin.id }, data: { disabledAt: null } });
    expect(await findAdministrator(db, learnerIdSchema.parse((await newAccount()).id))).toBeNull();
  });

  it('loses the role if someone else proves that the address is theirs', async () => {
    const { id, email } = await newAccount();
    await appoint(db, { email, becomes: true, trustsAddress: true }, now);
    await mailReset(context(), admin, { accountId: id, origin: ORIGIN }, now);
    const token = /token=(\S+)/.exec(mailsTo(email)[0]?.text ?? '')?.[1];
    await resetPassword(context(), { token, password: 'another horse battery', address }, now);
    expect((await findAccount(db, id))?.isAdministrator).toBe(false);
  });
});

describe('disabling an account', () => {
  it('signs its owner out everywhere and keeps them out until it is enabled again', async () => {
    const { id, email } = await newAccount();
    const session = { accountId: id, id: randomUUID() };
    await createSession(db, session, 'Firefox on Linux', new Date());
    const change = (isDisabled: boolean) => switchAccess(db, admin, { accountId: id, isDisabled }, now);
    expect(await change(true)).toEqual({ ok: true, value: null });
    expect(await touchSession(db, session)).toBe(false);
    expect(await signIn(email)).toBe('disabled');
    expect(await signIn(email, 'a wrong password')).toBe('wrong');
    const later = { accountId: id, id: randomUUID() };
    await createSession(db, later, 'Firefox on Linux', new Date());
    expect(await touchSession(db, later)).toBe(false);
    expect(await change(true)).toEqual({ ok: false, code: 'unchanged' });
    await change(false);
    expect(await signIn(email)).toBe('in');
    expect(await actsAbout(id)).toEqual(expect.arrayContaining(['disable', 'enable']));
  });
});

describe('a reset link that an administrator passes on', () => {
  it('sets the password once, proves nothing about the address, and is announced to the owner', async () => {
    const { id, email } = await newAccount();
    const made = await handReset(context(), admin, { accountId: id, origin: ORIGIN }, now);
    const link = new URL(made.ok ? made.value.link : '');
    expect(link.pathname).toBe('/reset-password');
    expect(mailsTo(email)).toHaveLength(1);
    const reset = { token: link.searchParams.get('token'), password: 'another horse battery', address };
    expect(mailsTo(email)[0]?.text).not.toContain(reset.token);
    expect((await resetPassword(context(), reset, now)).outcome).toBe('replaced');
    expect((await resetPassword(context(), reset, now)).outcome).toBe('token-over');
    expect(await signIn(email, reset.password)).toBe('in');
    expect((await findAccount(db, id))?.emailVerifiedAt).toBeNull();
    expect(await actsAbout(id)).toEqual(['hand-reset']);
  });

  it('expires after a day', async () => {
    const { id } = await newAccount();
    const made = await handReset(context(), admin, { accountId: id, origin: ORIGIN }, now);
    const token = new URL(made.ok ? made.value.link : '').searchParams.get('token');
    const tomorrow = new Date(now.getTime() + 24 * 3_600_000);
    const reset = { token, password: 'another horse battery', address };
    expect((await resetPassword(context(), reset, tomorrow)).outcome).toBe('token-over');
  });
});

describe('removing a lost second factor', () => {
  it('lets the owner sign in with the password alone, and tells them', async () => {
    const { id, email } = await newAccount();
    await markEmailVerified(db, id, now);
    await proposeSecondFactor(db, id, 'sealed', now);
    await keepSecondFactor(db, id, { step: 1, recoveryHashes: ['hash'] }, now);
    expect(await signIn(email)).toBe('code-wanted');
    expect((await viewManagedAccount(db, admin, id))?.hasSecondFactor).toBe(true);
    expect(await removeLostSecondFactor(context(), admin, id, now)).toEqual({ ok: true, value: null });
    expect(await signIn(email)).toBe('in');
    expect(mailsTo(email)).toHaveLength(1);
    expect(await removeLostSecondFactor(context(), admin, id, now)).toEqual({ ok: false, code: 'unchanged' });
  });
});

describe('deleting an account', () => {
  it('needs its address, and leaves only ids in the log', async () => {
    const { id, email } = await newAccount();
    expect(await deleteOther(db, admin, { accountId: id, email: 'x@example.org' }, now)).toMatchObject({
      code: 'other-email',
    });
    expect(await deleteOther(db, admin, { accountId: id, email: ` ${email.toUpperCase()}` }, now)).toMatchObject({
      ok: true,
    });
    expect(await findAccount(db, id)).toBeNull();
    expect(await actsAbout(id)).toEqual(['delete']);
    expect(logged).toHaveBeenLastCalledWith({ act: 'delete', by: admin.id, account: id }, 'administrator');
    expect(JSON.stringify(await viewActs(db, admin, 1))).not.toContain(email);
  });

  it('and everything else is refused for the administrator’s own account', async () => {
    const own = { ok: false, code: 'own-account' };
    const { id } = admin;
    const email = (await findAccount(db, id))?.email ?? '';
    expect(await deleteOther(db, admin, { accountId: id, email }, now)).toEqual(own);
    expect(await switchAccess(db, admin, { accountId: id, isDisabled: true }, now)).toEqual(own);
    expect(await handReset(context(), admin, { accountId: id, origin: ORIGIN }, now)).toEqual(own);
    expect(await removeLostSecondFactor(context(), admin, id, now)).toEqual(own);
    const nobody = randomUUID();
    expect(await deleteOther(db, admin, { accountId: nobody, email }, now)).toMatchObject({ code: 'not-found' });
  });
});

describe('the lists', () => {
  it('find accounts by any part of their name or address, and take wildcards literally', async () => {
    const { id, email } = await newAccount('Grace 100% Hopper');
    for (const search of ['grace 100% h', email.slice(3, 20).toUpperCase(), ' Hopper ']) {
      const { entries } = await viewAccounts(db, admin, { search, page: 1 });
      expect(entries.map((entry) => entry.id)).toContain(id);
    }
    expect((await viewAccounts(db, admin, { search: '_____@', page: 1 })).total).toBe(0);
    expect((await viewAccounts(db, admin, { search: '', page: 99 })).entries).toEqual([]);
    expect((await viewClasses(db, admin, 1)).pageCount).toBe(1);
  });
});

describe('changing who may sign up', () => {
  it('takes effect immediately, and logs only what changed', async () => {
    await changeSignUp(db, admin, { rule: 'invited', contact: 'Ms. Rivera' }, now);
    await changeSignUp(db, admin, { rule: 'invited', contact: 'Ms. Rivera' }, now);
    await changeSignUp(db, admin, { rule: null, contact: null }, now);
    expect(await readSignUpPolicy({ db, environment: {} })).toMatchObject({ rule: 'invited', contact: null });
    const acts = (await viewActs(db, admin, 1)).entries.filter(({ accountId }) => accountId === null);
    expect(acts.map(({ act }) => act).toSorted()).toEqual(['change-contact', 'change-contact', 'invite-only']);
  });
});

describe('e-mail that fails', () => {
  it('is listed for a month, and still fails for the sender', async () => {
    const { email } = await newAccount();
    const refused = notingFailures(
      () => db,
      () => Promise.reject(new Error('550 no such mailbox')),
      () => now,
    );
    await expect(refused({ to: email, subject: 'Hello', text: '' })).rejects.toThrow('550');
    await expect(refused({ to: 'nobody@example.org', subject: 'Hello', text: '' })).rejects.toThrow('550');
    const listed = await listMailFailures(db, 10, now);
    expect(listed).toMatchObject([{ subject: 'Hello', reason: '550 no such mailbox', account: { email } }]);
    expect(await listMailFailures(db, 10, new Date(now.getTime() + 31 * 86_400_000))).toEqual([]);
  });
});
