import { createHash } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

/** What authenticator apps take for granted (RFC 6238): SHA-1, six digits, 30 seconds. */
const KIND = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
/** Codes of so many steps before and after are taken too, for clocks that are off. */
const WINDOW = 1;

const RECOVERY_COUNT = 10;
/** 120 random bits: enough for a plain hash. In base32 they are 24 characters. */
const RECOVERY_BYTES = 15;

/** A new secret of 160 bits, in base32. */
export const makeSecret = (): string => new Secret({ size: 20 }).base32;

/** What an authenticator app reads from a picture. */
export const enrolmentUri = (secret: string, email: string): string =>
  new TOTP({ ...KIND, issuer: 'Well Known', label: email, secret: Secret.fromBase32(secret) }).toString();

/** The time step of a code, counted in periods since 1970; null when it does not fit at this moment. */
export function findTimeStep(secret: string, code: string, now: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const totp = new TOTP({ ...KIND, secret: Secret.fromBase32(secret) });
  const delta = totp.validate({ token: code, timestamp: now.getTime(), window: WINDOW });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / KIND.period) + delta;
}

/** New recovery codes, in groups of four. */
export const makeRecoveryCodes = (): readonly string[] =>
  Array.from({ length: RECOVERY_COUNT }, () =>
    (new Secret({ size: RECOVERY_BYTES }).base32.match(/.{4}/g) ?? []).join('-'),
  );

/** What of a recovery code is kept; spaces, hyphens and case do not count. Null when the text cannot be one. */
export function hashOfRecoveryCode(text: string): string | null {
  const bare = text.replace(/[\s-]/g, '').toUpperCase();
  return /^[A-Z2-7]{24}$/.test(bare) ? createHash('sha256').update(bare).digest('base64url') : null;
}
