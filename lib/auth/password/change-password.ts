import type { AttemptContext } from '@/lib/auth/attempts/attempts';
import { findAccount, replacePassword } from '@/lib/db/account/accounts';
import { type AttemptRefusal, attemptPassword } from './password-attempt';
import { passwordFault } from './weak-password';

/** The result of checking the current password. */
export type PasswordCheck = { readonly outcome: 'right' } | { readonly outcome: 'wrong' } | AttemptRefusal;

/** Checks whether a signed-in user knows the account's current password, within the limits on attempts. */
export function checkPresentPassword(
  { db, limits }: AttemptContext,
  accountId: string,
  password: string,
  address: string,
): Promise<PasswordCheck> {
  const attempt = { kind: 'password', account: accountId, address } as const;
  return attemptPassword(limits, attempt, async (passwords): Promise<{ isRight: boolean; done: PasswordCheck }> => {
    const account = await findAccount(db, accountId);
    const isRight = await passwords.fits(password, account?.passwordHash ?? null);
    return { isRight, done: { outcome: isRight ? 'right' : 'wrong' } };
  });
}

/** The input for changing a password. */
export type PasswordChange = {
  readonly present: string;
  readonly password: string;
  /** The session that sent the request. It stays signed in; all other sessions end. */
  readonly keptSession: string;
  /** The network address that the request comes from. */
  readonly address: string;
};

/** The result of changing a password. `weak` comes with a sentence that says what is wrong with the new password. */
export type PasswordChangeOutcome =
  | { readonly outcome: 'changed' }
  | { readonly outcome: 'wrong' }
  | { readonly outcome: 'weak'; readonly fault: string }
  | AttemptRefusal;

/**
 * Sets a new password for a user who knows the current one, within the limits on attempts. If a reset link replaces the
 * password at the same time, the link wins, because the password given here is then no longer the current one.
 */
export function changePassword(
  { db, limits }: AttemptContext,
  accountId: string,
  { present, password, keptSession, address }: PasswordChange,
): Promise<PasswordChangeOutcome> {
  const attempt = { kind: 'password', account: accountId, address } as const;
  return attemptPassword(
    limits,
    attempt,
    async (passwords): Promise<{ isRight: boolean; done: PasswordChangeOutcome }> => {
      const account = await findAccount(db, accountId);
      const formerHash = account?.passwordHash ?? null;
      const fits = await passwords.fits(present, formerHash);
      if (!account || formerHash === null || !fits) return { isRight: false, done: { outcome: 'wrong' } };
      const fault = passwordFault(password, account);
      if (fault !== null) return { isRight: true, done: { outcome: 'weak', fault } };
      const hashes = { formerHash, passwordHash: await passwords.hash(password) };
      const isReplaced = await replacePassword(db, accountId, hashes, keptSession);
      return { isRight: isReplaced, done: { outcome: isReplaced ? 'changed' : 'wrong' } };
    },
  );
}
