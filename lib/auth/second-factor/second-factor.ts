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

/** The installation's secret, from which the key of second factors is drawn. */
export type Installation = { readonly db: Db; readonly secret: string };

/**
 * The secret that an account's owner has yet to confirm, in base32; made when there is none. Null when a second factor
 * is in use.
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

/** Takes a first code; gives the recovery codes, which are shown this once, or null when the code does not fit. */
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

/** Turns the second factor of an account off. The recovery codes go with it. */
export const turnOffSecondFactor = (db: Db, accountId: string): Promise<void> => removeSecondFactor(db, accountId);

/** A code as it was typed, and where the request comes from. */
export type GivenCode = { readonly code: string; readonly address: string };

/** How giving a code at sign-in ended. */
export type CodeOutcome =
  | { readonly outcome: 'right' }
  | { readonly outcome: 'wrong' }
  | { readonly outcome: 'wait'; readonly waitSeconds: number };

/** Whether a code of the authenticator, or a recovery code, is right; each is good once. */
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
