import type { Db } from '@/lib/db/connection/client';
import { DEFAULT_SETTINGS, toSettingsColumns } from '@/lib/db/learner/settings';
import type { GoalId } from '@/lib/ids';
import { Prisma } from '@/prisma/generated/client';
import { recordFirstProof } from './address-proof';
import { type KeptMailToken, spendMailToken } from './mail-tokens';
import { endSessions } from './sessions';

export type Account = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  /** The hash of the password; null for a user who has only ever signed in through a provider. */
  readonly passwordHash: string | null;
};

/** An account that someone wants to sign in to. */
export type FoundAccount = Account & { readonly isDisabled: boolean };

export type NewAccount = Account & {
  readonly createdAt: Date;
  readonly timeZone: string;
  /** The goal that the learner begins with. The default is the goal of all new learners. */
  readonly goal?: GoalId | undefined;
};

export async function findAccountByEmail(db: Db, email: string): Promise<FoundAccount | null> {
  const found = await db.account.findUnique({
    where: { email },
    select: { id: true, email: true, name: true, passwordHash: true, disabledAt: true },
  });
  if (!found) return null;
  const { disabledAt, ...account } = found;
  return { ...account, isDisabled: disabledAt !== null };
}

/** Returns whether an account exists; false if it was deleted. */
export async function isAccount(db: Db, id: string): Promise<boolean> {
  return (await db.account.count({ where: { id } })) === 1;
}

/** Creates an account and its learner. Returns false if the address is taken. */
export async function createAccount(db: Db, account: NewAccount): Promise<boolean> {
  const { timeZone, goal, ...columns } = account;
  const goals = goal === undefined ? DEFAULT_SETTINGS.goals : [goal];
  try {
    await db.account.create({
      data: { ...columns, learner: { create: toSettingsColumns({ ...DEFAULT_SETTINGS, goals, timeZone }) } },
    });
    return true;
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') return false;
    throw error;
  }
}

/** An account, with the fields that the pages for its owner need. */
export type OwnAccount = Account & {
  readonly emailVerifiedAt: Date | null;
  readonly hasSecondFactor: boolean;
  readonly isAdministrator: boolean;
  readonly isDisabled: boolean;
};

export async function findAccount(db: Db, id: string): Promise<OwnAccount | null> {
  const account = await db.account.findUnique({
    where: { id },
    select: {
      id: true,
      email: true,
      name: true,
      passwordHash: true,
      emailVerifiedAt: true,
      isAdministrator: true,
      disabledAt: true,
      secondFactor: { select: { confirmedAt: true } },
    },
  });
  if (!account) return null;
  const { secondFactor, disabledAt, ...columns } = account;
  return { ...columns, hasSecondFactor: secondFactor?.confirmedAt != null, isDisabled: disabledAt !== null };
}

/** The purposes of the links that set a new password. */
const RESET_PURPOSES = ['reset', 'handed'];

/**
 * Replaces a password, ends the other sessions, and invalidates reset links, all in one transaction.
 * @param formerHash the hash that the current password was checked against; if it was replaced in the meantime, nothing
 *   changes
 * @param keptSession the only session that stays open
 * @returns whether the password was replaced
 */
export function replacePassword(
  db: Db,
  id: string,
  { formerHash, passwordHash }: { readonly formerHash: string; readonly passwordHash: string },
  keptSession: string,
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.account.updateMany({ where: { id, passwordHash: formerHash }, data: { passwordHash } });
    if (count === 0) return false;
    await tx.mailToken.deleteMany({ where: { accountId: id, purpose: { in: RESET_PURPOSES } } });
    await endSessions(tx, id, keptSession);
    return true;
  });
}

/**
 * Sets a password with the token of a reset link, uses the token up, and ends every session, all in one transaction. If
 * two requests use the token at once, only one of them succeeds. If the link was e-mailed and this is the first proof of
 * the address, more is removed (see `recordFirstProof`).
 * @returns whether the token was valid
 */
export function resetPasswordByToken(db: Db, token: KeptMailToken, passwordHash: string, now: Date): Promise<boolean> {
  const { accountId } = token;
  return db.$transaction(async (tx) => {
    if (!(await spendMailToken(tx, token, now))) return false;
    if (token.purpose === 'reset') await recordFirstProof(tx, accountId, now);
    await tx.account.update({ where: { id: accountId }, data: { passwordHash } });
    await tx.mailToken.deleteMany({ where: { accountId, purpose: { in: RESET_PURPOSES } } });
    await endSessions(tx, accountId, null);
    return true;
  });
}

/**
 * Records that a user who was signed in to the account opened the link that was mailed to its address. Only the first
 * time counts. This user made the account and reads the mailbox, so nothing is removed.
 */
export async function markEmailVerified(db: Db, id: string, at: Date): Promise<void> {
  await db.account.updateMany({ where: { id, emailVerifiedAt: null }, data: { emailVerifiedAt: at } });
}
