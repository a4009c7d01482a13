import { findAccount } from '@/lib/db/accounts';
import type { Db } from '@/lib/db/client';
import { type Identity, verifyCredentials } from './accounts';
import type { AttemptLimits } from './attempts';
import type { Credentials } from './credentials';

/** How an attempt to sign in ended. */
export type SignInOutcome =
  | { readonly outcome: 'in'; readonly identity: Identity }
  /** The password is right, and the account has a second factor. */
  | { readonly outcome: 'code-wanted'; readonly identity: Identity }
  | { readonly outcome: 'wrong' }
  | { readonly outcome: 'wait'; readonly waitSeconds: number };

/**
 * Signs in with e-mail address and password, as often as may be tried. An address that nobody has is counted, refused and made to wait like any
 * other.
 * @param address where the request comes from
 */
export async function signInWithPassword(
  db: Db,
  limits: AttemptLimits,
  given: Credentials,
  address: string,
): Promise<SignInOutcome> {
  const attempt = { kind: 'sign-in', account: given.email, address } as const;
  const waitSeconds = await limits.begin(attempt);
  if (waitSeconds !== null) return { outcome: 'wait', waitSeconds };
  const identity = await verifyCredentials(db, given);
  if (!identity) return { outcome: 'wrong' };
  await limits.succeed(attempt);
  const account = await findAccount(db, identity.id);
  return { outcome: account?.hasSecondFactor ? 'code-wanted' : 'in', identity };
}
