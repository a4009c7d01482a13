import type { Db } from '@/lib/db/connection/client';
import { appendAct, type NewAct } from './acts';

/** Returns an administrator and their time zone; null if the account does not administer the installation. */
export async function findNamedAdministrator(
  db: Db,
  accountId: string,
): Promise<{ readonly id: string; readonly timeZone: string } | null> {
  const found = await db.account.findFirst({
    where: { id: accountId, isAdministrator: true, disabledAt: null },
    select: { id: true, learner: { select: { timeZone: true } } },
  });
  return found && { id: found.id, timeZone: found.learner?.timeZone ?? 'UTC' };
}

/** Returns whether anyone administers the installation. */
export async function hasAdministrator(db: Pick<Db, 'account'>): Promise<boolean> {
  return (await db.account.count({ where: { isAdministrator: true, disabledAt: null } })) > 0;
}

/** An account that the command can name. */
export type NamedAccount = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly isAdministrator: boolean;
  readonly emailVerifiedAt: Date | null;
  readonly disabledAt: Date | null;
};

const named = { id: true, email: true, name: true, isAdministrator: true, emailVerifiedAt: true, disabledAt: true };

export const findNamedAccount = (db: Db, email: string): Promise<NamedAccount | null> =>
  db.account.findUnique({ where: { email }, select: named });

/** Returns the administrators by address. */
export const listAdministrators = (db: Db): Promise<readonly NamedAccount[]> =>
  db.account.findMany({ where: { isAdministrator: true }, orderBy: { email: 'asc' }, select: named });

/** Makes an account an administrator, or an ordinary account again. Returns false if it already is. */
export function changeAdministrator(
  db: Db,
  { accountId, becomes }: { readonly accountId: string; readonly becomes: boolean },
  act: Omit<NewAct, 'accountId'>,
  at: Date,
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.account.updateMany({
      where: { id: accountId, isAdministrator: !becomes },
      data: { isAdministrator: becomes },
    });
    if (count === 0) return false;
    await appendAct(tx, { ...act, accountId }, at);
    return true;
  });
}
