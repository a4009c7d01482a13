import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Identity } from '@/lib/auth/sign-in/credentials';
import { emailSchema } from '@/lib/auth/sign-in/email-address';
import { createAccount, findAccountByEmail } from '@/lib/db/account/accounts';
import { addOutsideLogin, findByOutsideLogin, proveByProvider } from '@/lib/db/account/outside-logins';
import type { Db } from '@/lib/db/connection/client';
import { cleanName } from '@/lib/names/clean-name';
import { fail, type Result, succeed } from '@/lib/result';

/** What an OpenID provider says of somebody (OpenID Connect Core 1.0 §5.1). */
export const outsideProfileSchema = z.object({
  sub: z.string().min(1).max(255),
  email: emailSchema.nullish().catch(null),
  email_verified: z.boolean().nullish().catch(false),
  name: z.string().transform(cleanName).nullish().catch(null),
});
export type OutsideProfile = z.infer<typeof outsideProfileSchema>;

/**
 * The account of a person whom a provider vouches for: the one joined to this name; otherwise the one with
 * the same address, if the provider has verified it; otherwise a new one. An account whose address was never verified
 * could be anyone's: the owner of the address gets it without what was set up before (see `recordFirstProof`).
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

/** Stands for a name that the provider does not give in a form that people can read. */
const NAMELESS = 'Learner';

/** Null when somebody else made it in the same moment. */
async function makeAccount(db: Db, email: string, name: string | null | undefined, now: Date): Promise<string | null> {
  const id = randomUUID();
  const shown = name ?? cleanName(email.split('@')[0] ?? '') ?? NAMELESS;
  const made = await createAccount(db, { id, email, name: shown, passwordHash: null, timeZone: 'UTC', createdAt: now });
  return made ? id : null;
}
