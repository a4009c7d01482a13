import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Identity } from '@/lib/auth/sign-in/credentials';
import { emailSchema } from '@/lib/auth/sign-in/email-address';
import { createAccount, findAccountByEmail } from '@/lib/db/account/accounts';
import { addOutsideLogin, findByOutsideLogin, proveByProvider } from '@/lib/db/account/outside-logins';
import type { Db } from '@/lib/db/connection/client';
import { cleanName } from '@/lib/names/clean-name';
import { fail, type Result, succeed } from '@/lib/result';

/** The claims of an OpenID provider about a user (OpenID Connect Core 1.0 §5.1). */
export const outsideProfileSchema = z.object({
  sub: z.string().min(1).max(255),
  email: emailSchema.nullish().catch(null),
  email_verified: z.boolean().nullish().catch(false),
  name: z.string().transform(cleanName).nullish().catch(null),
});
export type OutsideProfile = z.infer<typeof outsideProfileSchema>;

/**
 * Signs in a user whom a provider has identified. Picks the account linked to the provider's id for the user. If there
 * is none, picks the account with the same address, provided that the provider has verified the address. Otherwise,
 * makes a new account. Anyone could have made an account whose address was never verified, so everything that was set
 * up in it earlier is removed when the owner of the address takes over the account (see `recordFirstProof`).
 */
export async function signInOutside(
  db: Db,
  issuer: string,
  profile: OutsideProfile,
  now: Date,
): Promise<Result<Identity, 'email-not-verified' | 'busy'>> {
  const name = { issuer, subject: profile.sub };
  const known = await findByOutsideLogin(db, name);
  if (known) return succeed(known);
  const { email } = profile;
  if (!email || profile.email_verified !== true) return fail('email-not-verified');
  const accountId = (await findAccountByEmail(db, email))?.id ?? (await makeAccount(db, email, profile.name, now));
  if (accountId === null) return fail('busy');
  await proveByProvider(db, accountId, now);
  await addOutsideLogin(db, accountId, name, now);
  const joined = await findByOutsideLogin(db, name);
  return joined ? succeed(joined) : fail('busy');
}

/** The name of a user for whom the provider gives no readable name. */
const NAMELESS = 'Learner';

/** Makes an account; returns null if another request made it at the same moment. */
async function makeAccount(db: Db, email: string, name: string | null | undefined, now: Date): Promise<string | null> {
  const id = randomUUID();
  const shown = name ?? cleanName(email.split('@')[0] ?? '') ?? NAMELESS;
  const made = await createAccount(db, { id, email, name: shown, passwordHash: null, timeZone: 'UTC', createdAt: now });
  return made ? id : null;
}
