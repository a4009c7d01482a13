import { randomUUID } from 'node:crypto';
import { hashPassword, isPassword } from '@/lib/auth/password/password';
import { createAccount, findAccountByEmail } from '@/lib/db/account/accounts';
import type { Db } from '@/lib/db/connection/client';
import { fail, type Result, succeed } from '@/lib/result';
import type { Credentials, Identity, SignUp } from './credentials';

/**
 * Returns the identity that these credentials belong to. An unknown address and a wrong password get the same reply in
 * the same time.
 * @param fits compares a password with a hash; requests must pass the function that they get from `attemptPassword`
 */
export async function verifyCredentials(
  db: Db,
  given: Credentials,
  fits = isPassword,
): Promise<(Identity & { readonly isDisabled: boolean }) | null> {
  const account = await findAccountByEmail(db, given.email);
  if (!(await fits(given.password, account?.passwordHash ?? null)) || !account) return null;
  const { id, name, email, isDisabled } = account;
  return { id, name, email, isDisabled };
}

/**
 * Makes an account.
 * @param hash hashes a password; requests must pass the function that they get from `attemptPassword`
 */
export async function signUp(
  db: Db,
  given: SignUp,
  now: Date,
  hash = hashPassword,
): Promise<Result<Identity, 'email-taken'>> {
  const identity = { id: randomUUID(), name: given.name, email: given.email };
  const passwordHash = await hash(given.password);
  const { timeZone, goal } = given;
  const made = await createAccount(db, { ...identity, passwordHash, timeZone, goal, createdAt: now });
  return made ? succeed(identity) : fail('email-taken');
}
