import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals data as a token. The token is encrypted and authenticated (AES-256-GCM). If it were only signed, the browser
 * could read the concept and the seed, and work out the answer.
 */
export function seal(data: object, key: Uint8Array): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce);
  const sealed = [nonce, cipher.update(padded(JSON.stringify(data))), cipher.final(), cipher.getAuthTag()];
  return Buffer.concat(sealed).toString('base64url');
}

/**
 * The lengths of tokens are multiples of this many bytes, so that they do not reveal the length of the concept's id.
 */
const PADDING_BYTES = 512;

const padded = (text: string): string => text.padEnd(Math.ceil(text.length / PADDING_BYTES) * PADDING_BYTES);

/** Returns the data of a token that was sealed with this key, or null if it was sealed with another key or altered. */
export function unseal(token: string, key: Uint8Array): unknown {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.toString('base64url') !== token || bytes.length < NONCE_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  const opened = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
  try {
    return JSON.parse(Buffer.concat([opened, decipher.final()]).toString('utf8'));
  } catch {
    return null;
  }
}
