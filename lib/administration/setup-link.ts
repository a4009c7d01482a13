import { createHash, randomBytes } from 'node:crypto';
import { hasAdministrator } from '@/lib/db/administration/administrators';
import { createSetupLink, isSetupLinkGood, spendSetupLink } from '@/lib/db/administration/setup-links';
import type { Db } from '@/lib/db/connection/client';

/** How long a setup link works. A later start prints another one. */
export const SETUP_HOURS = 24;

/**
 * Makes a link for the first administrator, unless there already is an administrator. Several instances that start at
 * the same time each make one; using any one of them invalidates them all.
 * @param origin the app's public address
 */
export async function makeSetupLink(db: Db, origin: string, now: Date): Promise<string | null> {
  if (await hasAdministrator(db)) return null;
  const token = randomBytes(32).toString('base64url');
  await createSetupLink(db, hashToken(token), new Date(now.getTime() + SETUP_HOURS * 3_600_000), now);
  return `${origin}/setup?token=${token}`;
}

/** Returns whether the token of a setup link still works. Anything other than a string is not a token. */
export async function isSetupTokenGood(db: Db, token: unknown, now: Date): Promise<boolean> {
  return isToken(token) && (await isSetupLinkGood(db, hashToken(token), now)) && !(await hasAdministrator(db));
}

/** Makes an account the first administrator. Returns false if the link was used, has expired, or never existed. */
export async function becomeFirstAdministrator(db: Db, token: unknown, accountId: string, now: Date): Promise<boolean> {
  return isToken(token) && spendSetupLink(db, hashToken(token), accountId, now);
}

const isToken = (token: unknown): token is string => typeof token === 'string' && /^[\w-]{43}$/.test(token);

/** A token has enough random bits that no one can recover it from its plain hash. */
const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url');
