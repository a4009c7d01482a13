import { findAccount } from '@/lib/db/account/accounts';
import { countRecoveryCodes } from '@/lib/db/account/second-factors';
import { type KeptSession, listSessions } from '@/lib/db/account/sessions';
import type { Db } from '@/lib/db/connection/client';
import { findSettings } from '@/lib/db/learner/settings';
import type { LearnerId } from '@/lib/ids';

export type { KeptSession };

/** An account as its owner sees it. */
export type AccountView = {
  readonly name: string;
  readonly email: string;
  readonly isVerified: boolean;
  readonly hasPassword: boolean;
  readonly hasSecondFactor: boolean;
  /** The number of recovery codes that are left. */
  readonly recoveryCodes: number;
  readonly isAdministrator: boolean;
  readonly sessions: readonly KeptSession[];
  readonly timeZone: string;
};

/** Returns an account as its owner sees it; null if it was deleted. */
export async function viewAccount(db: Db, learnerId: LearnerId, now: Date): Promise<AccountView | null> {
  const [account, sessions, recoveryCodes, settings] = await Promise.all([
    findAccount(db, learnerId),
    listSessions(db, learnerId, now),
    countRecoveryCodes(db, learnerId),
    findSettings(db, learnerId),
  ]);
  if (!account) return null;
  const { name, email, emailVerifiedAt, passwordHash, hasSecondFactor, isAdministrator } = account;
  return {
    ...{ name, email, hasSecondFactor, isAdministrator, recoveryCodes, sessions },
    isVerified: emailVerifiedAt !== null,
    hasPassword: passwordHash !== null,
    timeZone: settings?.timeZone ?? 'UTC',
  };
}
