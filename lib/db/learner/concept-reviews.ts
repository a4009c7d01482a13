import type { Db } from '@/lib/db/connection/client';
import { type ConceptId, type LearnerId, type TurnId, turnIdSchema } from '@/lib/ids';
import { type Form, formSchema } from '@/lib/quiz/forms/registry';
import { type StudyDay, toStudyDay } from '@/lib/scheduler/due/study-day';
import { type Grade, gradeSchema, type Outcome, outcomeSchema } from '@/lib/scheduler/memory/grade';

/** One response about a concept, in the words that were stored. */
export type ConceptReview = {
  readonly turnId: TurnId;
  readonly seq: number;
  readonly at: Date;
  readonly studyDay: StudyDay;
  readonly form: Form;
  readonly promptText: string;
  /** The response in words; empty if the learner gave no answer. */
  readonly responseText: string;
  readonly rightText: string;
  readonly outcome: Outcome;
  readonly misconceptionId: string | null;
  readonly grade: Grade;
  readonly hinted: boolean;
  /** Whether it is stored but not counted by the memory model. */
  readonly practice: boolean;
  /** Predicted recall, 0 to 1, at the time of the question; null for the first review. */
  readonly predictedRecall: number | null;
  readonly takenBack: boolean;
};

/** Returns all of a learner's reviews of a concept, including undone ones, oldest first. */
export async function listConceptReviews(
  db: Db,
  learnerId: LearnerId,
  conceptId: ConceptId,
): Promise<readonly ConceptReview[]> {
  const rows = await db.review.findMany({
    where: { learnerId, conceptId },
    orderBy: { seq: 'asc' },
    select: {
      turnId: true,
      seq: true,
      at: true,
      studyDay: true,
      form: true,
      promptText: true,
      responseText: true,
      rightText: true,
      outcome: true,
      misconceptionId: true,
      grade: true,
      hinted: true,
      practice: true,
      predictedRecall: true,
      retraction: { select: { seq: true } },
    },
  });
  return rows.map(({ retraction, ...row }) => ({
    ...row,
    turnId: turnIdSchema.parse(row.turnId),
    studyDay: toStudyDay(row.studyDay),
    form: formSchema.parse(row.form),
    outcome: outcomeSchema.parse(row.outcome),
    grade: gradeSchema.parse(row.grade),
    takenBack: retraction !== null,
  }));
}
