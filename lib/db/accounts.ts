import { EVEN_WEEK } from '@/lib/scheduler/quiz-settings';
import { Prisma } from '@/prisma/generated/client';
import type { Db } from './client';
import { endSessions } from './sessions';
import type { LearnerSettings } from './settings';

export type Account = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  /** None for somebody who has only ever signed in elsewhere. */
  readonly passwordHash: string | null;
};

export type NewAccount = Account & {
  readonly createdAt: Date;
  readonly timeZone: string;
};

/** What a learner starts with. */
export const DEFAULT_SETTINGS = {
  dailyMinutes: 10,
  newPerDay: null,
  desiredRetention: 0.9,
  weekdayShares: EVEN_WEEK,
  streakShown: true,
  pause: null,
  exam: null,
} as const satisfies Omit<LearnerSettings, 'timeZone'>;

export const findAccountByEmail = (db: Db, email: string): Promise<Account | null> =>
  db.account.findUnique({
    where: { email },
    select: { id: true, email: true, name: true, passwordHash: true },
  });

/** Makes an account with its learner; false when the address is taken. */
export async function createAccount(db: Db, account: NewAccount): Promise<boolean> {
  const { timeZone, ...columns } = account;
  const { dailyMinutes, desiredRetention } = DEFAULT_SETTINGS;
  try {
    await db.account.create({
      data: { ...columns, learner: { create: { timeZone, dailyMinutes, desiredRetention } } },
    });
    return true;
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') return false;
    throw error;
  }
}

/** An account as its owner's own pages know it. */
export type OwnAccount = Account & {
  readonly emailVerifiedAt: Date | null;
  readonly hasSecondFactor: boolean;
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
      secondFactor: { select: { confirmedAt: true } },
    },
  });
  if (!account) return null;
  const { secondFactor, ...columns } = account;
  return { ...columns, hasSecondFactor: secondFactor?.confirmedAt != null };
}

type PasswordChange = {
  /** The one session that goes on; null: all end. */
  readonly keptSession: string | null;
  /** When the change itself shows that the address is the owner's. */
  readonly emailVerifiedAt?: Date;
};

/** Replaces a password and ends sessions, together; links to set a new one are worth nothing any more. */
export async function setPassword(
  db: Db,
  id: string,
  passwordHash: string,
  { keptSession, emailVerifiedAt }: PasswordChange,
): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.account.update({ where: { id }, data: { passwordHash } });
    if (emailVerifiedAt) {
      await tx.account.updateMany({ where: { id, emailVerifiedAt: null }, data: { emailVerifiedAt } });
    }
    await tx.mailToken.deleteMany({ where: { accountId: id, purpose: 'reset' } });
    await endSessions(tx, id, keptSession);
  });
}

/** Notes that the address of an account is its owner's; the first time counts. */
export async function markEmailVerified(db: Db, id: string, at: Date): Promise<void> {
  await db.account.updateMany({ where: { id, emailVerifiedAt: null }, data: { emailVerifiedAt: at } });
}
