import type { Db } from '@/lib/db/connection/client';
import { hasRow } from '@/lib/db/connection/read-rows';
import { appendAct } from './acts';
import { hasAdministrator } from './administrators';

/** Stores the hash of a new setup link, and removes the links that have expired. */
export async function createSetupLink(db: Db, hash: string, expiresAt: Date, now: Date): Promise<void> {
  await db.$transaction([
    db.setupLink.deleteMany({ where: { expiresAt: { lte: now } } }),
    db.setupLink.create({ data: { hash, expiresAt } }),
  ]);
}

/** Returns whether a setup link still works, without using it up. */
export async function isSetupLinkGood(db: Db, hash: string, now: Date): Promise<boolean> {
  return (await db.setupLink.count({ where: { hash, expiresAt: { gt: now } } })) === 1;
}

/**
 * Uses up a setup link and makes an account an administrator, in one transaction. All other links stop working too. If
 * two requests use links at once, only one of them succeeds, because the first one locks all links.
 * @returns false if the link does not exist or has expired, if the account does not exist, or if there already is an
 *   administrator
 */
export function spendSetupLink(db: Db, hash: string, accountId: string, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    await hasRow(tx)`SELECT 1 FROM "SetupLink" ORDER BY "hash" FOR UPDATE`;
    const { count } = await tx.setupLink.deleteMany({ where: { hash, expiresAt: { gt: now } } });
    if (count !== 1 || (await hasAdministrator(tx))) return false;
    await tx.setupLink.deleteMany();
    const made = await tx.account.updateMany({
      where: { id: accountId, disabledAt: null },
      data: { isAdministrator: true },
    });
    if (made.count !== 1) throw new Error('an account that is gone or disabled cannot use a setup link');
    await appendAct(tx, { act: 'set-up', byId: accountId, accountId }, now);
    return true;
  });
}
