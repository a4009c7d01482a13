import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { KeptMailToken, MailPurpose } from '@/lib/db/account/mail-tokens';

/** A token as it appears in the link, and the part of it that is stored. */
type MadeToken = { readonly text: string; readonly kept: KeptMailToken };

const tokenSchema = z
  .string()
  .regex(/^[0-9a-f-]{36}\.[\w-]{43}$/)
  .transform((text) => ({ accountId: text.slice(0, 36), secret: text.slice(37) }))
  .pipe(z.object({ accountId: z.uuid(), secret: z.string() }));

/** Makes a new token of 256 random bits. */
export function makeMailToken(accountId: string, purpose: MailPurpose): MadeToken {
  const secret = randomBytes(32).toString('base64url');
  return { text: `${accountId}.${secret}`, kept: { accountId, purpose, hash: hashSecret(secret) } };
}

/** Returns the stored form of a token from the text of a link; null if the text cannot be a token. */
export function readMailToken(text: unknown, purpose: MailPurpose): KeptMailToken | null {
  const read = tokenSchema.safeParse(text);
  return read.success ? { accountId: read.data.accountId, purpose, hash: hashSecret(read.data.secret) } : null;
}

/** A token has enough random bits that no one can recover it from its plain hash. */
const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
