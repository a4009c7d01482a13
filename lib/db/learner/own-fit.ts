import type { Db } from '@/lib/db/connection/client';
import type { LearnerId } from '@/lib/ids';

/** What a learner's own parameters of the memory model were judged by. */
export type OwnFit = {
  /** Reviews held out: the parameters were made without them. */
  readonly heldOutCount: number;
  /** Mean log loss on them with the published parameters, and with the learner's own. */
  readonly publishedLoss: number;
  readonly ownLoss: number;
};

/** The last comparison of a learner's own parameters with the published ones; null when there was none yet. */
export async function findOwnFit(db: Db, learnerId: LearnerId): Promise<OwnFit | null> {
  const row = await db.calibration.findUnique({
    where: { learnerId },
    select: { heldOutCount: true, publishedLoss: true, ownLoss: true },
  });
  if (!row || row.publishedLoss === null || row.ownLoss === null) return null;
  return { heldOutCount: row.heldOutCount, publishedLoss: row.publishedLoss, ownLoss: row.ownLoss };
}
