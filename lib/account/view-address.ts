import { findAccount } from '@/lib/db/account/accounts';
import type { Db } from '@/lib/db/connection/client';
import type { LearnerId } from '@/lib/ids';

/** The e-mail address of an account, and whether its owner has proved that it is theirs. */
export type AddressView = { readonly email: string; readonly isVerified: boolean };

/** Returns the address of an account; null if the account was deleted. */
export async function viewAddress(db: Db, learnerId: LearnerId): Promise<AddressView | null> {
  const account = await findAccount(db, learnerId);
  return account && { email: account.email, isVerified: account.emailVerifiedAt !== null };
}
