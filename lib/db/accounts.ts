import { Prisma } from '@/prisma/generated/client';
import type { Db } from './client';

export type Account = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string;
};

export type NewAccount = Account & {
  readonly createdAt: Date;
  readonly timeZone: string;
};

/** What a learner starts with. */
export const DEFAULT_SETTINGS = { dailyGoal: 20, newPerDay: 8, desiredRetention: 0.9 };

export const findAccountByEmail = (db: Db, email: string): Promise<Account | null> =>
  db.account.findUnique({
    where: { email },
    select: { id: true, email: true, name: true, passwordHash: true },
  });

/** Makes an account with its learner; false when the address is taken. */
export async function createAccount(db: Db, account: NewAccount): Promise<boolean> {
  const { timeZone, ...columns } = account;
  try {
    await db.account.create({
      data: { ...columns, learner: { create: { timeZone, ...DEFAULT_SETTINGS } } },
    });
    return true;
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') return false;
    throw error;
  }
}
