import type { Db } from '@/lib/db/connection/client';
import { type ConceptId, conceptIdSchema, type LearnerId, type TurnId, turnIdSchema } from '@/lib/ids';

/** A wrong response, in words as it was stored. */
export type MissedReview = {
  readonly turnId: TurnId;
  readonly conceptId: ConceptId;
  readonly promptText: string;
  /** Empty if nothing was given. */
  readonly responseText: string;
  readonly rightText: string;
  readonly whyWrong: string | null;
  readonly at: Date;
};

/** Returns the reviews of these turns, the latest first. */
export async function listMissedReviews(
  db: Db,
  learnerId: LearnerId,
  turnIds: readonly TurnId[],
): Promise<readonly MissedReview[]> {
  const rows = await db.review.findMany({
    where: { learnerId, turnId: { in: [...turnIds] } },
    orderBy: { seq: 'desc' },
    select: {
      turnId: true,
      conceptId: true,
      promptText: true,
      responseText: true,
      rightText: true,
      whyWrong: true,
      at: true,
    },
  });
  return rows.map((row) => ({
    ...row,
    turnId: turnIdSchema.parse(row.turnId),
    conceptId: conceptIdSchema.parse(row.conceptId),
  }));
}
