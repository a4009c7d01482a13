import type { AttemptLimits } from '@/lib/auth/attempts/attempts';
import {
  findSecondFactor,
  keepSecondFactor,
  proposeSecondFactor,
  removeSecondFactor,
  spendRecoveryCode,
  spendTimeStep,
} from '@/lib/db/account/second-factors';
import type { Db } from '@/lib/db/connection/client';
import { findTimeStep, hashOfRecoveryCode, makeRecoveryCodes, makeSecret } from './one-time-code';
import { seal, unseal } from './sealed-secret';

/** The database, and the installation's secret, from which the key that encrypts second factors is derived. */
export type Installation = { readonly db: Db; readonly secret: string };

/**
 * Returns the secret that an account's owner has not confirmed yet, in base32, and makes one if there is none. Returns
 * null if a second factor is already in use.
 */
export async function beginSecondFactor(
  { db, secret }: Installation,
  accountId: string,
  now: Date,
): Promise<string | null> {
  const kept = await findSecondFactor(db, accountId);
  if (kept?.confirmedAt) return null;
  const open = kept && unseal(kept.sealedSecret, accountId, secret);
  if (open) return open;
  const made = makeSecret();
  return (await proposeSecondFactor(db, accountId, seal(made, accountId, secret), now)) ? made : null;
}

/**
 * Accepts the first code. Returns the recovery codes, which are shown only this once, or null if the code is not valid.
 */
export async function confirmSecondFactor(
  { db, secret }: Installation,
  accountId: string,
  code: string,
  now: Date,
): Promise<readonly string[] | null> {
  const kept = await findSecondFactor(db, accountId);
  const open = kept && unseal(kept.sealedSecret, accountId, secret);
  const step = open ? findTimeStep(open, code.replace(/\s/g, ''), now) : null;
  if (step === null) return null;
  const codes = makeRecoveryCodes();
  const hashes = codes.map((each) => hashOfRecoveryCode(each) ?? '');
  return (await keepSecondFactor(db, accountId, { step, recoveryHashes: hashes }, now)) ? codes : null;
}

/** Turns off the second factor of an account and deletes its recovery codes. */
export const turnOffSecondFactor = (db: Db, accountId: string): Promise<void> => removeSecondFactor(db, accountId);

/** A code as the user typed it, and the network address of the request. */
export type GivenCode = { readonly code: string; readonly address: string };

/** The result of giving a code at sign-in. */
export type CodeOutcome =
  | { readonly outcome: 'right' }
  | { readonly outcome: 'wrong' }
  | { readonly outcome: 'wait'; readonly waitSeconds: number };

/** Checks a code from the authenticator, or a recovery code. Each code works once. */
export async function checkSecondFactor(
  { db, secret, limits }: Installation & { readonly limits: AttemptLimits },
  accountId: string,
  { code, address }: GivenCode,
  now: Date,
): Promise<CodeOutcome> {
  const attempt = { kind: 'code', account: accountId, address } as const;
  const waitSeconds = await limits.begin(attempt);
  if (waitSeconds !== null) return { outcome: 'wait', waitSeconds };
  if (!(await isRight({ db, secret }, accountId, code, now))) return { outcome: 'wrong' };
  await limits.succeed(attempt);
  return { outcome: 'right' };
}

async function isRight({ db, secret }: Installation, accountId: string, code: string, now: Date): Promise<boolean> {
  const recovery = hashOfRecoveryCode(code);
  if (recovery !== null) return spendRecoveryCode(db, accountId, recovery);
  const kept = await findSecondFactor(db, accountId);
  const open = kept?.confirmedAt ? unseal(kept.sealedSecret, accountId, secret) : null;
  const step = open ? findTimeStep(open, code.replace(/\s/g, ''), now) : null;
  return step !== null && spendTimeStep(db, accountId, step);
}
