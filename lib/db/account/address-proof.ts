import type { Db } from '@/lib/db/connection/client';
import type { Prisma } from '@/prisma/generated/client';
import { endSessions } from './sessions';

/** What one transaction needs to record the first proof of an address. */
type Writer = Pick<Prisma.TransactionClient, 'account' | 'mailToken' | 'recoveryCode' | 'secondFactor' | 'enrolment'> &
  Pick<Db, '$executeRaw'>;

/**
 * Records that the owner of an address has reached the account by something only the owner of the mailbox has. If this
 * is the first proof, anyone could have made the account, so everything that was set up before it is removed: the
 * password, the second factor and its recovery codes, links in mails, every session, and every place in a class.
 * Answers, settings and the classrooms that the account opened stay.
 * @returns whether this was the first proof; otherwise nothing was changed
 */
export async function recordFirstProof(tx: Writer, accountId: string, now: Date): Promise<boolean> {
  const { count } = await tx.account.updateMany({
    where: { id: accountId, emailVerifiedAt: null },
    data: { emailVerifiedAt: now, passwordHash: null },
  });
  if (count === 0) return false;
  await tx.mailToken.deleteMany({ where: { accountId } });
  await tx.recoveryCode.deleteMany({ where: { accountId } });
  await tx.secondFactor.deleteMany({ where: { accountId } });
  await tx.enrolment.deleteMany({ where: { learnerId: accountId, role: { not: 'instructor' } } });
  await endSessions(tx, accountId, null);
  return true;
}
