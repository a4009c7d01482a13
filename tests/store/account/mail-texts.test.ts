import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { passwordChangedMail } from '@/lib/auth/password/password-changed-mail';
import { requestReset } from '@/lib/auth/password/reset-password';
import { secondFactorMail } from '@/lib/auth/second-factor/second-factor-mail';
import { requestVerification } from '@/lib/auth/sign-in/verify-email';
import { createAccount, findAccount } from '@/lib/db/account/accounts';
import { type Db, openDb } from '@/lib/db/connection/client';
import type { Mail } from '@/lib/mail/mail';
import { createTestDatabase } from '../database';

const now = new Date('2026-11-26T09:00:00Z');
const ORIGIN = 'https://learn.example.org';
/** An ordinary name, and names that no form accepts today but that a database may contain from earlier versions. */
const NAMES = [
  'Your account is locked. Unlock now: http://evil.example/unlock',
  'evil.example/unlock',
  'ada@evil.example',
  '\u200b\u200b',
  'Ada\u202egnp.exe',
  'Ada\r\nBcc: all@evil.example',
  '\u3164',
  'A\u0300\u0301\u0302\u0303\u0304',
  'Ada Lovelace-King',
];
let db: Db;

beforeAll(async () => {
  db = openDb(await createTestDatabase());
});
afterAll(() => db.$disconnect());

/**
 * Returns every e-mail that an account with this name can receive. The address and the token, which vary, are masked.
 */
async function mailsTo(name: string): Promise<string[]> {
  const id = randomUUID();
  const email = `${id}@example.org`;
  await createAccount(db, { id, email, name, passwordHash: null, timeZone: 'UTC', createdAt: now });
  const mails: Mail[] = [];
  const send = async (mail: Mail) => {
    mails.push(mail);
  };
  await requestVerification({ db, sendMail: send }, id, ORIGIN, now);
  await requestReset({ db, sendMail: send }, email, ORIGIN, now);
  const owner = await findAccount(db, id);
  if (!owner) throw new Error('the account is gone');
  mails.push(passwordChangedMail(owner), secondFactorMail(owner));
  return mails.map((mail) =>
    JSON.stringify(mail)
      .replaceAll(email, 'ADDRESS')
      .replace(/token=[\w.-]+/, 'token=TOKEN'),
  );
}

describe('an e-mail', () => {
  it.each(NAMES)('says the same to an account named %j as to any other', async (name) => {
    const mails = await mailsTo(name);
    expect(mails).toHaveLength(4);
    expect(mails).toEqual(await mailsTo('Eve'));
  });
});
