import { EVEN_WEEK } from '@/lib/scheduler/quiz-settings';
import { Prisma } from '@/prisma/generated/client';
import type { Db } from './client';
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
