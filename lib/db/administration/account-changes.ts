import { deleteRowsOf } from '@/lib/db/account/delete-account';
import { endSessions } from '@/lib/db/account/sessions';
import type { Db } from '@/lib/db/connection/client';
import { learnerIdSchema } from '@/lib/ids';
import { appendAct, type NewAct } from './acts';

/**
 * Disables an account, or enables it again. Disabling ends every session. Both are logged in the same transaction.
 * @returns false if the account does not exist or is already in that state
 */
export function switchAccount(db: Db, accountId: string, isDisabled: boolean, act: Logged): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.account.updateMany({
      where: { id: accountId, disabledAt: isDisabled ? null : { not: null } },
      data: { disabledAt: isDisabled ? act.at : null },
    });
    if (count === 0) return false;
    if (isDisabled) {
      await tx.mailToken.deleteMany({ where: { accountId } });
      await endSessions(tx, accountId, null);
    }
    await appendAct(tx, { ...act.entry, accountId }, act.at);
    return true;
  });
}

/** The log entry of an act, without the account, and the time of the act. */
export type Logged = { readonly entry: Omit<NewAct, 'accountId'>; readonly at: Date };

/** Removes the second factor and its recovery codes, and logs it. Returns false if the account has none. */
export function dropSecondFactor(db: Db, accountId: string, act: Logged): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.secondFactor.deleteMany({ where: { accountId } });
    if (count === 0) return false;
    await tx.recoveryCode.deleteMany({ where: { accountId } });
    await appendAct(tx, { ...act.entry, accountId }, act.at);
    return true;
  });
}

/** Deletes an account as its owner would, and logs it. Returns false if the account does not exist. */
export function deleteManagedAccount(db: Db, accountId: string, act: Logged): Promise<boolean> {
  return db.$transaction(async (tx) => {
    if (!(await deleteRowsOf(tx, learnerIdSchema.parse(accountId)))) return false;
    await appendAct(tx, { ...act.entry, accountId }, act.at);
    return true;
  });
}
