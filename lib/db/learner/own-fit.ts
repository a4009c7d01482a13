import type { Db } from '@/lib/db/connection/client';
import type { LearnerId } from '@/lib/ids';

/** The result of testing a learner's own parameters of the memory model. */
export type OwnFit = {
  /** How many reviews were held out, which means that the parameters were fitted without them. */
  readonly heldOutCount: number;
  /** The mean log loss on these reviews with the published parameters, and with the learner's own. */
  readonly publishedLoss: number;
  readonly ownLoss: number;
};

/**
 * Returns the last comparison of a learner's own parameters with the published ones; null if there has been none yet.
 */
export async function findOwnFit(db: Db, learnerId: LearnerId): Promise<OwnFit | null> {
  const row = await db.calibration.findUnique({
    where: { learnerId },
    select: { heldOutCount: true, publishedLoss: true, ownLoss: true },
  });
  if (!row || row.publishedLoss === null || row.ownLoss === null) return null;
  return { heldOutCount: row.heldOutCount, publishedLoss: row.publishedLoss, ownLoss: row.ownLoss };
}
