import { createHash } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

/** The values that authenticator apps assume (RFC 6238): SHA-1, six digits, 30 seconds. */
const KIND = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
/** The number of steps before and after the current one whose codes are also accepted, because clocks may be off. */
const WINDOW = 1;

const RECOVERY_COUNT = 10;
/**
 * The length of a recovery code in bytes. Its 120 random bits are enough for a plain hash, and make 24 characters in
 * base32.
 */
const RECOVERY_BYTES = 15;

/** Returns a new secret of 160 bits, in base32. */
export const makeSecret = (): string => new Secret({ size: 20 }).base32;

/** Returns the URI that an authenticator app reads from a QR code. */
export const enrolmentUri = (secret: string, email: string): string =>
  new TOTP({ ...KIND, issuer: 'Well Known', label: email, secret: Secret.fromBase32(secret) }).toString();

/** Returns the number of a code's time step, counted from the start of 1970; null if the code is not valid now. */
export function findTimeStep(secret: string, code: string, now: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const totp = new TOTP({ ...KIND, secret: Secret.fromBase32(secret) });
  const delta = totp.validate({ token: code, timestamp: now.getTime(), window: WINDOW });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / KIND.period) + delta;
}

/** Returns new recovery codes, in groups of four characters. */
export const makeRecoveryCodes = (): readonly string[] =>
  Array.from({ length: RECOVERY_COUNT }, () =>
    (new Secret({ size: RECOVERY_BYTES }).base32.match(/.{4}/g) ?? []).join('-'),
  );

/**
 * Returns the hash that is stored for a recovery code. Ignores spaces, hyphens, and case. Returns null if the text
 * cannot be a code.
 */
export function hashOfRecoveryCode(text: string): string | null {
  const bare = text.replace(/[\s-]/g, '').toUpperCase();
  return /^[A-Z2-7]{24}$/.test(bare) ? createHash('sha256').update(bare).digest('base64url') : null;
}
