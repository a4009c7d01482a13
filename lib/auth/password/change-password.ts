import type { AttemptContext } from '@/lib/auth/attempts/attempts';
import { findAccount, replacePassword } from '@/lib/db/account/accounts';
import { type AttemptRefusal, attemptPassword } from './password-attempt';
import { passwordFault } from './weak-password';

/** How asking for the present password ended. */
export type PasswordCheck = { readonly outcome: 'right' } | { readonly outcome: 'wrong' } | AttemptRefusal;

/** Whether a person who is signed in knows the account's present password, as often as may be tried. */
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

/** What is given to change a password. */
export type PasswordChange = {
  readonly present: string;
  readonly password: string;
  /** The session that asks, which goes on; all others end. */
  readonly keptSession: string;
  /** Where the request comes from. */
  readonly address: string;
};

/** How changing a password ended; `weak` says in words what is wrong with the new one. */
export type PasswordChangeOutcome =
  | { readonly outcome: 'changed' }
  | { readonly outcome: 'wrong' }
  | { readonly outcome: 'weak'; readonly fault: string }
  | AttemptRefusal;

/**
 * Sets another password for a person who knows the present one, as often as may be tried. If the password is replaced
 * by a link while this runs, the link wins: the present password was the wrong one by then.
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
