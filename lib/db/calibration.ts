import { type ConceptId, type LearnerId, learnerIdSchema, type TurnId } from '@/lib/ids';
import { type Form, formSchema, isSelfGraded } from '@/lib/quiz/forms/registry';
import { gradeSchema, outcomeSchema } from '@/lib/scheduler/grade';
import type { Memory, MemoryInput } from '@/lib/scheduler/memory';
import type { OwnPace } from '@/lib/scheduler/pace';
import type { StudyDay } from '@/lib/scheduler/study-day';
import type { Db } from './client';

/** A review of the log, as much of it as calibration needs. */
export type LoggedReview = MemoryInput & {
  readonly form: Form;
  readonly elapsedMs: number;
  /** Predicted recall, 0 to 1, when it was asked; null for a concept's first. */
  readonly predictedRecall: number | null;
};

/** A learner's whole log, and what was last made of it. */
export type LearnerLog = {
  /** Reviews and retractions. */
  readonly logLength: number;
  /** The learner's own parameters; null: the published ones. */
  readonly parameters: readonly number[] | null;
  /** Length of the log at the last calibration; 0 when there was none. */
  readonly calibratedAt: number;
  /** Oldest first, without what was taken back. */
  readonly reviews: readonly LoggedReview[];
};

/** The learners who have answered anything, the longest log first. */
export async function listAnsweringLearners(db: Db): Promise<readonly LearnerId[]> {
  const rows = await db.learner.findMany({
    where: { logLength: { gt: 0 } },
    orderBy: [{ logLength: 'desc' }, { id: 'asc' }],
    select: { id: true },
  });
  return rows.map(({ id }) => learnerIdSchema.parse(id));
}

/**
 * Reads a learner's log; null when there is no such learner. Its length is read before its reviews: if answers come in
 * between, `saveCalibration` finds that the log has moved on.
 */
export async function findLearnerLog(db: Db, learnerId: LearnerId): Promise<LearnerLog | null> {
  const learner = await db.learner.findUnique({
    where: { id: learnerId },
    select: { logLength: true, calibration: { select: { parameters: true, logLength: true } } },
  });
  if (!learner) return null;
  const { logLength, calibration } = learner;
  return {
    logLength,
    parameters: calibration && calibration.parameters.length > 0 ? calibration.parameters : null,
    calibratedAt: calibration?.logLength ?? 0,
    reviews: await listLoggedReviews(db, learnerId),
  };
}

type LoggedRow = {
  readonly turnId: TurnId;
  readonly seq: number;
  readonly conceptId: ConceptId;
  readonly form: string;
  readonly outcome: string;
  readonly misconceptionId: string | null;
  readonly grade: string;
  readonly practice: boolean;
  readonly elapsedMs: number;
  readonly predictedRecall: number | null;
  readonly studyDay: StudyDay;
};

async function listLoggedReviews(db: Db, learnerId: LearnerId): Promise<readonly LoggedReview[]> {
  const rows = await db.$queryRaw<LoggedRow[]>`
    SELECT r."turnId", r."seq", r."conceptId", r."form", r."outcome", r."misconceptionId", r."grade", r."practice",
      r."elapsedMs", r."predictedRecall", r."studyDay" - DATE 'epoch' AS "studyDay"
    FROM "Review" r
    WHERE r."learnerId" = ${learnerId}::uuid AND NOT EXISTS (SELECT 1 FROM "Retraction" x
      WHERE x."learnerId" = r."learnerId" AND x."turnId" = r."turnId")
    ORDER BY r."seq"`;
  return rows.map(({ form, outcome, grade, ...row }) => ({
    ...row,
    form: formSchema.parse(form),
    selfGraded: isSelfGraded(formSchema.parse(form)),
    outcome: outcomeSchema.parse(outcome),
    grade: gradeSchema.parse(grade),
  }));
}

/** What was made of a learner's log. */
export type NewCalibration = {
  readonly at: Date;
  /** w0 to w20; null while the published ones serve. */
  readonly parameters: readonly number[] | null;
  readonly pace: OwnPace;
  /** What the parameters were judged by: how many reviews were held out, and the mean log losses on them. */
  readonly heldOut: { readonly count: number; readonly publishedLoss: number; readonly ownLoss: number } | null;
};

/**
 * Saves what was made of a log, unless meanwhile the log has moved on or somebody else has calibrated it.
 * @param remade the state of each memory under other parameters than before; null when they are the same. Nothing else of
 *   a memory follows from the parameters
 * @returns whether it was saved
 */
export function saveCalibration(
  db: Db,
  learnerId: LearnerId,
  { logLength, calibratedAt }: Pick<LearnerLog, 'logLength' | 'calibratedAt'>,
  { at, parameters, pace, heldOut }: NewCalibration,
  remade: ReadonlyMap<ConceptId, Pick<Memory, 'stability' | 'difficulty' | 'marked'>> | null,
): Promise<boolean> {
  const row = {
    at,
    logLength,
    parameters: [...(parameters ?? [])],
    newMs: pace.newMs,
    reviewMs: pace.reviewMs,
    formMs: pace.formMs,
    heldOutCount: heldOut?.count ?? 0,
    publishedLoss: heldOut?.publishedLoss ?? null,
    ownLoss: heldOut?.ownLoss ?? null,
  };
  return db.$transaction(async (tx) => {
    const [found] = await tx.$queryRaw<{ readonly logLength: number }[]>`
      SELECT "logLength" FROM "Learner" WHERE "id" = ${learnerId}::uuid FOR UPDATE`;
    const before = await tx.calibration.findUnique({ where: { learnerId }, select: { logLength: true } });
    if (found?.logLength !== logLength || (before?.logLength ?? 0) !== calibratedAt) return false;
    await tx.calibration.upsert({ where: { learnerId }, create: { learnerId, ...row }, update: row });
    if (remade === null) return true;
    const states = [...remade.values()];
    await tx.$executeRaw`
      UPDATE "Memory" m SET "stability" = u."stability", "difficulty" = u."difficulty",
        "markedStability" = u."markedStability", "markedDifficulty" = u."markedDifficulty"
      FROM unnest(${[...remade.keys()]}::text[], ${states.map(({ stability }) => stability)}::float8[],
        ${states.map(({ difficulty }) => difficulty)}::float8[],
        ${states.map(({ marked }) => marked?.stability ?? null)}::float8[],
        ${states.map(({ marked }) => marked?.difficulty ?? null)}::float8[])
        AS u ("conceptId", "stability", "difficulty", "markedStability", "markedDifficulty")
      WHERE m."learnerId" = ${learnerId}::uuid AND m."conceptId" = u."conceptId"`;
    await tx.learner.update({ where: { id: learnerId }, data: { modelVersion: { increment: 1 } } });
    return true;
  });
}
