import { randomUUID } from 'node:crypto';
import type { Db } from '@/lib/db/connection/client';

const KEPT_DAYS = 30;
/** The maximum number of characters of a reason that are stored. */
const LONGEST_REASON = 500;

/** An e-mail that could not be sent. */
export type MailFailure = {
  readonly id: string;
  readonly at: Date;
  readonly subject: string;
  readonly reason: string;
  readonly account: { readonly id: string; readonly email: string };
};

/** Stores that an e-mail to an account failed, and removes old failures. Stores nothing if no account has the address. */
export async function recordMailFailure(
  db: Db,
  { to, subject, reason }: { readonly to: string; readonly subject: string; readonly reason: string },
  at: Date,
): Promise<void> {
  await db.mailFailure.deleteMany({ where: { at: { lt: new Date(at.getTime() - KEPT_DAYS * 86_400_000) } } });
  const account = await db.account.findUnique({ where: { email: to }, select: { id: true } });
  if (!account) return;
  const data = { accountId: account.id, id: randomUUID(), at, subject, reason: reason.slice(0, LONGEST_REASON) };
  await db.mailFailure.createMany({ data: [data] });
}

/** Returns the latest failures of the last 30 days. */
export const listMailFailures = (db: Db, limit: number, now: Date): Promise<readonly MailFailure[]> =>
  db.mailFailure.findMany({
    where: { at: { gte: new Date(now.getTime() - KEPT_DAYS * 86_400_000) } },
    orderBy: { at: 'desc' },
    take: limit,
    select: { id: true, at: true, subject: true, reason: true, account: { select: { id: true, email: true } } },
  });
