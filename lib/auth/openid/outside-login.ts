import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Identity } from '@/lib/auth/sign-in/credentials';
import { emailSchema } from '@/lib/auth/sign-in/email-address';
import { mayProviderMakeAccount, type SignUpContext } from '@/lib/auth/sign-in/sign-up-policy';
import { createAccount, findAccountByEmail } from '@/lib/db/account/accounts';
import {
  addOutsideLogin,
  findByOutsideLogin,
  type LinkedAccount,
  proveByProvider,
} from '@/lib/db/account/outside-logins';
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
 * makes a new account if the installation allows that (`mayProviderMakeAccount`). Anyone could have made an account whose
 * address was never verified, so everything that was set up in it earlier is removed when the owner of the address takes
 * over the account (see `recordFirstProof`).
 */
export async function signInOutside(
  installation: SignUpContext,
  issuer: string,
  profile: OutsideProfile,
  now: Date,
): Promise<Result<Identity, 'email-not-verified' | 'not-invited' | 'disabled' | 'busy'>> {
  const { db } = installation;
  const name = { issuer, subject: profile.sub };
  const known = await findByOutsideLogin(db, name);
  if (known) return identify(known);
  const { email } = profile;
  if (!email || profile.email_verified !== true) return fail('email-not-verified');
  const present = await findAccountByEmail(db, email);
  if (!present && !(await mayProviderMakeAccount(installation, email))) return fail('not-invited');
  if (present?.isDisabled) return fail('disabled');
  const accountId = present?.id ?? (await makeAccount(db, email, profile.name, now));
  if (accountId === null) return fail('busy');
  await proveByProvider(db, accountId, now);
  await addOutsideLogin(db, accountId, name, now);
  const joined = await findByOutsideLogin(db, name);
  return joined ? identify(joined) : fail('busy');
}

const identify = ({ isDisabled, ...identity }: LinkedAccount): Result<Identity, 'disabled'> =>
  isDisabled ? fail('disabled') : succeed(identity);

/** The name of a user for whom the provider gives no readable name. */
const NAMELESS = 'Learner';

/** Makes an account; returns null if another request made it at the same moment. */
async function makeAccount(db: Db, email: string, name: string | null | undefined, now: Date): Promise<string | null> {
  const id = randomUUID();
  const shown = name ?? cleanName(email.split('@')[0] ?? '') ?? NAMELESS;
  const made = await createAccount(db, { id, email, name: shown, passwordHash: null, timeZone: 'UTC', createdAt: now });
  return made ? id : null;
}
