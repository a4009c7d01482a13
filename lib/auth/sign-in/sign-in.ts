import type { AttemptContext } from '@/lib/auth/attempts/attempts';
import { type AttemptRefusal, attemptPassword } from '@/lib/auth/password/password-attempt';
import { findSecondFactor } from '@/lib/db/account/second-factors';
import { verifyCredentials } from './accounts';
import type { Credentials, Identity } from './credentials';

/** The result of an attempt to sign in. */
export type SignInOutcome =
  | { readonly outcome: 'in'; readonly identity: Identity }
  /** The password is right, and the account has a second factor. */
  | { readonly outcome: 'code-wanted'; readonly identity: Identity }
  | { readonly outcome: 'wrong' }
  /** The password is right, but an administrator has disabled the account. */
  | { readonly outcome: 'disabled' }
  | AttemptRefusal;

/**
 * Signs in with an e-mail address and password, within the limits on attempts. Attempts with an address that has no
 * account are counted, refused, and delayed like all others.
 * @param address the network address of the request
 */
export function signInWithPassword(
  { db, limits }: AttemptContext,
  given: Credentials,
  address: string,
): Promise<SignInOutcome> {
  const attempt = { kind: 'sign-in', account: given.email, address } as const;
  return attemptPassword(limits, attempt, async (passwords): Promise<{ isRight: boolean; done: SignInOutcome }> => {
    const verified = await verifyCredentials(db, given, passwords.fits);
    if (!verified) return { isRight: false, done: { outcome: 'wrong' } };
    const { isDisabled, ...identity } = verified;
    if (isDisabled) return { isRight: true, done: { outcome: 'disabled' } };
    // The second factor is read separately from the account.
    // Otherwise, a wrong password would take longer than an address without an account.
    const secondFactor = await findSecondFactor(db, identity.id);
    return { isRight: true, done: { outcome: secondFactor?.confirmedAt ? 'code-wanted' : 'in', identity } };
  });
}
