import type { Db } from '@/lib/db/connection/client';
import type { Prisma } from '@/prisma/generated/client';
import { endSessions } from './sessions';

/** The parts of a transaction that are needed to record the first proof of an address. */
type Writer = Pick<Prisma.TransactionClient, 'account' | 'mailToken' | 'recoveryCode' | 'secondFactor' | 'enrolment'> &
  Pick<Db, '$executeRaw'>;

/**
 * Records that a user has proved that they own the address of an account, in a way that is possible only for the owner
 * of the mailbox. Before the first proof, anyone could have made the account, so everything that was set up is removed:
 * the password, the second factor and its recovery codes, links in e-mails, every session, every place in a class, and
 * the role of administrator. Answers, settings, and the classrooms that the account opened are kept.
 * @returns whether this was the first proof; if not, nothing changed
 */
export async function recordFirstProof(tx: Writer, accountId: string, now: Date): Promise<boolean> {
  const { count } = await tx.account.updateMany({
    where: { id: accountId, emailVerifiedAt: null },
    data: { emailVerifiedAt: now, passwordHash: null, isAdministrator: false },
  });
  if (count === 0) return false;
  await tx.mailToken.deleteMany({ where: { accountId } });
  await tx.recoveryCode.deleteMany({ where: { accountId } });
  await tx.secondFactor.deleteMany({ where: { accountId } });
  await tx.enrolment.deleteMany({ where: { learnerId: accountId, role: { not: 'instructor' } } });
  await endSessions(tx, accountId, null);
  return true;
}
