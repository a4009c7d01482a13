import { findAccount } from '@/lib/db/account/accounts';
import { fail, type Result, succeed } from '@/lib/result';
import { enrolmentUri } from './one-time-code';
import { beginSecondFactor, type Installation } from './second-factor';

/** What an authenticator needs to make codes: the secret in base32, and the same secret as a URI for a QR code. */
export type SecondFactorSetUp = { readonly secret: string; readonly uri: string };

/**
 * Returns what the owner of an account needs to set up an authenticator. Fails with `not-possible` if the account has
 * no password or already has a second factor, and with `no-account` if the account was deleted.
 */
export async function setUpSecondFactor(
  installation: Installation,
  accountId: string,
  now: Date,
): Promise<Result<SecondFactorSetUp, 'no-account' | 'not-possible'>> {
  const account = await findAccount(installation.db, accountId);
  if (!account) return fail('no-account');
  if (account.passwordHash === null) return fail('not-possible');
  const secret = await beginSecondFactor(installation, accountId, now);
  return secret === null ? fail('not-possible') : succeed({ secret, uri: enrolmentUri(secret, account.email) });
}
