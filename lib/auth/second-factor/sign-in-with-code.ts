import type { AttemptLimits } from '@/lib/auth/attempts/attempts';
import type { Identity } from '@/lib/auth/sign-in/credentials';
import { findAccount } from '@/lib/db/account/accounts';
import type { Db } from '@/lib/db/connection/client';
import type { GivenCode } from './second-factor';
import { checkSecondFactor } from './second-factor';

/** The result of the second step of signing in. */
export type CodeSignIn =
  | { readonly outcome: 'in'; readonly identity: Identity }
  | { readonly outcome: 'wrong' }
  | { readonly outcome: 'wait'; readonly waitSeconds: number };

/**
 * Signs in a user who has already entered the correct password, with a code from the authenticator or a recovery code.
 * A code for an account that was deleted or disabled in the meantime counts as wrong.
 * @param address the network address of the request
 */
export async function signInWithCode(
  installation: { readonly db: Db; readonly secret: string; readonly limits: AttemptLimits },
  accountId: string,
  { code, address }: GivenCode,
  now: Date,
): Promise<CodeSignIn> {
  const checked = await checkSecondFactor(installation, accountId, { code, address }, now);
  if (checked.outcome !== 'right') return checked;
  const account = await findAccount(installation.db, accountId);
  return account && !account.isDisabled ? { outcome: 'in', identity: account } : { outcome: 'wrong' };
}
