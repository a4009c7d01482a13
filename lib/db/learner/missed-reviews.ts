import type { Db } from '@/lib/db/connection/client';
import { type ConceptId, conceptIdSchema, type LearnerId, type TurnId } from '@/lib/ids';
import { type Form, formSchema } from '@/lib/quiz/forms/registry';

/** A wrong response, in the words that were stored. */
export type MissedReview = {
  readonly conceptId: ConceptId;
  readonly form: Form;
  readonly promptText: string;
  /** The response in words; empty if the learner gave no answer. */
  readonly responseText: string;
  readonly rightText: string;
  readonly whyWrong: string | null;
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
      conceptId: true,
      form: true,
      promptText: true,
      responseText: true,
      rightText: true,
      whyWrong: true,
    },
  });
  return rows.map((row) => ({
    ...row,
    conceptId: conceptIdSchema.parse(row.conceptId),
    form: formSchema.parse(row.form),
  }));
}
