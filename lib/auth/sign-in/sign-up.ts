import { TAKEN_POINTS } from '@/lib/auth/attempts/attempt-policy';
import type { AttemptContext } from '@/lib/auth/attempts/attempts';
import { type AttemptRefusal, attemptPassword } from '@/lib/auth/password/password-attempt';
import { findAccountByEmail } from '@/lib/db/account/accounts';
import { signUp } from './accounts';
import type { Identity, SignUp } from './credentials';
import { mayAddressJoin, type SignUpContext } from './sign-up-policy';

/** The result of signing up. */
export type SignUpOutcome =
  | { readonly outcome: 'in'; readonly identity: Identity }
  | { readonly outcome: 'email-taken' }
  /** Accounts need an invitation here, and this address has none. */
  | { readonly outcome: 'not-invited' }
  | AttemptRefusal;

/** Where a request to sign up comes from. */
export type SignUpRequest = {
  /** The network address. */
  readonly address: string;
  /** Whether the user has the code of a class that lets people join, or a link that makes the first administrator. */
  readonly isLetIn: boolean;
};

/**
 * Makes an account, if the installation allows it, within the limits on attempts from one network address. A reply that
 * an address is taken reveals that it has an account, and a reply that it is not invited reveals something too, so those
 * replies cost as many points as several new accounts.
 */
export function signUpWithPassword(
  { db, limits, environment }: AttemptContext & SignUpContext,
  given: SignUp,
  { address, isLetIn }: SignUpRequest,
  now: Date,
): Promise<SignUpOutcome> {
  const attempt = { kind: 'sign-up', account: given.email, address } as const;
  return attemptPassword(limits, attempt, async (passwords): Promise<{ isRight: boolean; done: SignUpOutcome }> => {
    const isTaken = (await findAccountByEmail(db, given.email)) !== null;
    const mayJoin = isTaken || isLetIn || (await mayAddressJoin({ db, environment }, given.email));
    const made = isTaken || !mayJoin ? null : await signUp(db, given, now, passwords.hash);
    if (made?.ok) return { isRight: false, done: { outcome: 'in', identity: made.value } };
    await limits.addPoints(attempt, TAKEN_POINTS - 1);
    return { isRight: false, done: { outcome: mayJoin ? 'email-taken' : 'not-invited' } };
  });
}
