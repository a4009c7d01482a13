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

/** The session that a token is for, and when the token expires, in milliseconds since 1970. */
type OpenedToken = { readonly session: SessionRef; readonly expiresAtMs: number };

/** Returns the session that a session token is for; null if the token is worthless. */
export type ReadSessionToken = (token: string, now: Date) => SessionRef | null;

/** The maximum number of tokens that a process remembers. They take about 5 MB. */
const MOST_REMEMBERED = 10_000;

/**
 * Makes the function that reads next-auth's session tokens. It remembers the valid tokens that it opened most recently,
 * because a learner sends the same one with every answer, and opening it takes a few percent of an answer's time.
 */
export function makeTokenReader(key: Uint8Array, most = MOST_REMEMBERED): ReadSessionToken {
  const remembered = new Map<string, OpenedToken>();
  return (token, now) => {
    const opened = remembered.get(token) ?? openSessionToken(token, key);
    if (opened === null || opened.expiresAtMs <= now.getTime()) {
      remembered.delete(token);
      return null;
    }
    if (!remembered.has(token)) {
      remembered.set(token, opened);
      const [oldest = ''] = remembered.keys();
      if (remembered.size > most) remembered.delete(oldest);
    }
    return opened.session;
  };
}

/**
 * Opens a next-auth session token, which is an encrypted JWT (RFC 7516 in compact form, `dir` and A256GCM). Returns null
 * if the token is not ours, was altered, or names no session. Tokens that were made before sessions were stored name no
 * session.
 */
function openSessionToken(token: string, key: Uint8Array): OpenedToken | null {
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
    return { session: { accountId: sub, id: sid }, expiresAtMs: exp * 1000 };
  } catch {
    return null;
  }
}
