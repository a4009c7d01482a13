import type { AttemptLimits } from '@/lib/auth/attempts/attempts';
import { type AttemptRefusal, attemptPassword } from '@/lib/auth/password/password-attempt';
import { findAccount } from '@/lib/db/account/accounts';
import type { Db } from '@/lib/db/connection/client';
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
 * Signs in with e-mail address and password, as often as may be tried. An address that nobody has is counted, refused and made to wait like any
 * other.
 * @param address where the request comes from
 */
export function signInWithPassword(
  db: Db,
  limits: AttemptLimits,
  given: Credentials,
  address: string,
): Promise<SignInOutcome> {
  const attempt = { kind: 'sign-in', account: given.email, address } as const;
  return attemptPassword(limits, attempt, async (passwords): Promise<{ isRight: boolean; done: SignInOutcome }> => {
    const identity = await verifyCredentials(db, given, passwords.fits);
    if (!identity) return { isRight: false, done: { outcome: 'wrong' } };
    const account = await findAccount(db, identity.id);
    return { isRight: true, done: { outcome: account?.hasSecondFactor ? 'code-wanted' : 'in', identity } };
  });
}
