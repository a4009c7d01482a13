import type { AttemptContext } from '@/lib/auth/attempts/attempts';
import { makeLines } from '@/lib/auth/attempts/lines';
import { makeMailToken, readMailToken } from '@/lib/auth/sign-in/mail-token';
import { findAccount, findAccountByEmail, resetPasswordByToken } from '@/lib/db/account/accounts';
import { createMailToken, isMailTokenGood, type KeptMailToken } from '@/lib/db/account/mail-tokens';
import type { Db } from '@/lib/db/connection/client';
import type { MailContext } from './mail-owner';
import { type AttemptRefusal, attemptPassword } from './password-attempt';
import { passwordFault } from './weak-password';

export const RESET_MINUTES = 30;

const resets = makeLines();

/**
 * Sends a link for setting a new password. Sends nothing to an address without an account, and does not reveal which
 * addresses have one. The e-mail repeats no name, because a stranger may have typed it.
 */
export async function requestReset(
  { db, sendMail: send }: MailContext,
  email: string,
  origin: string,
  now: Date,
): Promise<void> {
  const account = await findAccountByEmail(db, email);
  if (!account) return;
  const { text, kept } = makeMailToken(account.id, 'reset');
  await createMailToken(db, kept, new Date(now.getTime() + RESET_MINUTES * 60_000));
  await send({
    to: account.email,
    subject: 'Reset your Well Known password',
    text: `Hello,

Someone asked for a new password for your Well Known account.
If it was you, set one here within ${RESET_MINUTES} minutes:

${origin}/reset-password?token=${text}

If it wasn't you, you don't need to do anything. Your password stays as it is.
`,
  });
}

/** The number of hours for which a reset link from an administrator works. The link may have to travel on paper. */
export const HANDED_HOURS = 24;

/**
 * Makes a reset link that an administrator passes on to the owner of an account, for example if they cannot read their
 * e-mail. Its use proves nothing about the address. Returns the token.
 */
export async function makeHandedReset(db: Db, accountId: string, now: Date): Promise<string> {
  const { text, kept } = makeMailToken(accountId, 'handed');
  await createMailToken(db, kept, new Date(now.getTime() + HANDED_HOURS * 3_600_000));
  return text;
}

/**
 * The input for setting a new password: the token from the link (unchecked), the password, and the request's network
 * address.
 */
export type ResetRequest = { readonly token: unknown; readonly password: string; readonly address: string };

/**
 * The result of setting a new password. `weak` comes with a sentence that says what is wrong with the password; the
 * link stays valid.
 */
export type ResetOutcome =
  | { readonly outcome: 'replaced'; readonly email: string; readonly name: string }
  | { readonly outcome: 'token-over' }
  | { readonly outcome: 'weak'; readonly fault: string }
  | AttemptRefusal;

/**
 * Sets a new password with the token from a link. Each link works once. Every session ends. If the link was e-mailed,
 * the address counts as verified from then on. A second factor is kept, unless this is the first proof of the address,
 * in which case everything that was set up before is removed (see `recordFirstProof`). A token that does not exist
 * always gets the same reply, whatever account it names and whatever the password is. Nothing is hashed for such a
 * token.
 */
export function resetPassword(
  { db, limits }: AttemptContext,
  { token, password, address }: ResetRequest,
  now: Date,
): Promise<ResetOutcome> {
  const attempt = { kind: 'reset', account: readMailToken(token, 'reset')?.accountId ?? '', address } as const;
  return attemptPassword(limits, attempt, async (passwords): Promise<{ isRight: boolean; done: ResetOutcome }> => {
    const over = { isRight: false, done: { outcome: 'token-over' } } as const;
    const kept = await findReset(db, token, now);
    if (!kept) return over;
    // Only one reset runs at a time for each account.
    // If a link is used many times at once, only the first use hashes and writes.
    return resets.line(kept.accountId, async () => {
      const account = (await isMailTokenGood(db, kept, now)) ? await findAccount(db, kept.accountId) : null;
      if (!account) return over;
      const fault = passwordFault(password, account);
      if (fault !== null) return { isRight: true, done: { outcome: 'weak', fault } };
      if (!(await resetPasswordByToken(db, kept, await passwords.hash(password), now))) return over;
      return { isRight: true, done: { outcome: 'replaced', email: account.email, name: account.name } };
    });
  });
}

/**
 * Returns whether a link is valid and its use would be the first proof of the address. That proof removes what was set
 * up before.
 */
export async function isFirstProof(db: Db, token: unknown, now: Date): Promise<boolean> {
  const kept = await findReset(db, token, now);
  if (kept?.purpose !== 'reset') return false;
  return (await findAccount(db, kept.accountId))?.emailVerifiedAt === null;
}

/** Returns the stored form of a reset link's token, which was e-mailed or handed over; null if it is not valid. */
async function findReset(db: Db, token: unknown, now: Date): Promise<KeptMailToken | null> {
  for (const purpose of ['reset', 'handed'] as const) {
    const kept = readMailToken(token, purpose);
    if (kept && (await isMailTokenGood(db, kept, now))) return kept;
  }
  return null;
}
