import { findAccount, findAccountByEmail, setPassword } from '@/lib/db/accounts';
import type { Db } from '@/lib/db/client';
import { createMailToken, spendMailToken } from '@/lib/db/mail-tokens';
import type { SendMail } from '@/lib/mail/mail';
import { fail, type Result, succeed } from '@/lib/result';
import { makeMailToken, readMailToken } from './mail-token';
import { hashPassword } from './password';
import { passwordFault } from './weak-password';

export const RESET_MINUTES = 30;

/** Sends a link to set a new password with. To an address that nobody has, nothing is sent; nobody is told which. The mail repeats no name: a stranger may have typed it. */
export async function requestReset(db: Db, send: SendMail, email: string, origin: string, now: Date): Promise<void> {
  const account = await findAccountByEmail(db, email);
  if (!account) return;
  const { text, kept } = makeMailToken(account.id, 'reset');
  await createMailToken(db, kept, new Date(now.getTime() + RESET_MINUTES * 60_000));
  await send({
    to: account.email,
    subject: 'A new password for Well Known',
    text: `Hello,

Someone asked for a new password for your account at Well Known. If it was you,
set one here within ${RESET_MINUTES} minutes:

${origin}/reset-password?token=${text}

If it wasn't you, there is nothing to do. Your password stays as it is.
`,
  });
}

/**
 * Sets a new password by the token of a link, once; every session ends, and the address is shown to be its owner's. A second factor stays.
 * @returns a sentence in place of a code where the password itself is at fault
 */
export async function resetPassword(
  db: Db,
  token: unknown,
  password: string,
  now: Date,
): Promise<Result<{ readonly email: string; readonly name: string }, 'token-over'> | { readonly fault: string }> {
  const kept = readMailToken(token, 'reset');
  const account = kept && (await findAccount(db, kept.accountId));
  if (!kept || !account) return fail('token-over');
  const fault = passwordFault(password, account);
  if (fault !== null) return { fault };
  const passwordHash = await hashPassword(password);
  if (!(await spendMailToken(db, kept, now))) return fail('token-over');
  await setPassword(db, account.id, passwordHash, { keptSession: null, emailVerifiedAt: now });
  return succeed({ email: account.email, name: account.name });
}
