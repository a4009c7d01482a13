import { TAKEN_POINTS } from '@/lib/auth/attempts/attempt-policy';
import type { AttemptContext } from '@/lib/auth/attempts/attempts';
import { type AttemptRefusal, attemptPassword } from '@/lib/auth/password/password-attempt';
import { findAccountByEmail } from '@/lib/db/account/accounts';
import { signUp } from './accounts';
import type { Identity, SignUp } from './credentials';

/** The result of signing up. */
export type SignUpOutcome =
  | { readonly outcome: 'in'; readonly identity: Identity }
  | { readonly outcome: 'email-taken' }
  | AttemptRefusal;

/**
 * Makes an account, within the limits on attempts from one network address. A reply that an address is taken reveals
 * that it has an account, so that reply costs as many points as several new accounts.
 * @param address the network address of the request
 */
export function signUpWithPassword(
  { db, limits }: AttemptContext,
  given: SignUp,
  address: string,
  now: Date,
): Promise<SignUpOutcome> {
  const attempt = { kind: 'sign-up', account: given.email, address } as const;
  return attemptPassword(limits, attempt, async (passwords): Promise<{ isRight: boolean; done: SignUpOutcome }> => {
    const isTaken = (await findAccountByEmail(db, given.email)) !== null;
    const made = isTaken ? null : await signUp(db, given, now, passwords.hash);
    if (made?.ok) return { isRight: false, done: { outcome: 'in', identity: made.value } };
    await limits.addPoints(attempt, TAKEN_POINTS - 1);
    return { isRight: false, done: { outcome: 'email-taken' } };
  });
}
