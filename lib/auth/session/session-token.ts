import { createDecipheriv, hkdfSync } from 'node:crypto';
import { z } from 'zod';
import type { SessionRef } from '@/lib/db/account/sessions';

const TAG_BYTES = 16;
const NONCE_BYTES = 12;

const headerSchema = z.object({ alg: z.literal('dir'), enc: z.literal('A256GCM') });
const payloadSchema = z.object({ sub: z.uuid(), sid: z.uuid(), exp: z.number() });

/**
 * Derives the same key as next-auth from the installation's secret (HKDF, RFC 5869). `decode` of next-auth/jwt derives
 * the key again for every request, on another thread. That takes longer than the rest of the request
 * (docs/decisions/090).
 */
export const sessionKeyFrom = (secret: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, '', 'NextAuth.js Generated Encryption Key', 32));

/**
 * Returns the session that a next-auth session token is for. The token is an encrypted JWT (RFC 7516 in compact form,
 * `dir` and A256GCM). Returns null if the token is not ours, was altered, has expired, or names no session. Tokens that
 * were made before sessions were stored name no session.
 */
export function readSessionToken(token: string, key: Uint8Array, now: Date): SessionRef | null {
  const [header = '', encryptedKey, ...rest] = token.split('.');
  const [nonce, sealed, tag] = rest.map((part) => Buffer.from(part, 'base64url'));
  if (encryptedKey !== '' || rest.length !== 3 || !nonce || !sealed || !tag) return null;
  if (nonce.length !== NONCE_BYTES || tag.length !== TAG_BYTES) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(header)).setAuthTag(tag);
  try {
    const text = Buffer.concat([decipher.update(sealed), decipher.final()]).toString('utf8');
    headerSchema.parse(JSON.parse(Buffer.from(header, 'base64url').toString('utf8')));
    const { sub, sid, exp } = payloadSchema.parse(JSON.parse(text));
    return exp * 1000 > now.getTime() ? { accountId: sub, id: sid } : null;
  } catch {
    return null;
  }
}
