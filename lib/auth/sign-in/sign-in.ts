import type { AttemptContext } from '@/lib/auth/attempts/attempts';
import { type AttemptRefusal, attemptPassword } from '@/lib/auth/password/password-attempt';
import { findSecondFactor } from '@/lib/db/account/second-factors';
import { verifyCredentials } from './accounts';
import type { Credentials, Identity } from './credentials';

/** How an attempt to sign in ended. */
export type SignInOutcome =
  | { readonly outcome: 'in'; readonly identity: Identity }
  /** The password is right, and the account has a second factor. */
  | { readonly outcome: 'code-wanted'; readonly identity: Identity }
  | { readonly outcome: 'wrong' }
  | AttemptRefusal;

/**
 * Signs in with e-mail address and password, as often as may be tried. An address that nobody has is counted, refused
 * and made to wait like any other.
 * @param address where the request comes from
 */
export function signInWithPassword(
  { db, limits }: AttemptContext,
  given: Credentials,
  address: string,
): Promise<SignInOutcome> {
  const attempt = { kind: 'sign-in', account: given.email, address } as const;
  return attemptPassword(limits, attempt, async (passwords): Promise<{ isRight: boolean; done: SignInOutcome }> => {
    const identity = await verifyCredentials(db, given, passwords.fits);
    if (!identity) return { isRight: false, done: { outcome: 'wrong' } };
    // Not read with the account: a wrong password would then take longer than an address that has no account.
    const secondFactor = await findSecondFactor(db, identity.id);
    return { isRight: true, done: { outcome: secondFactor?.confirmedAt ? 'code-wanted' : 'in', identity } };
  });
}
