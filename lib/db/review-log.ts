import type { ConceptId, LearnerId, TurnId } from '@/lib/ids';
import type { Form } from '@/lib/quiz/forms/registry';
import type { Response } from '@/lib/quiz/question';
import { type Grade, gradeSchema, type Outcome, outcomeSchema } from '@/lib/scheduler/grade';
import { type Memory, type MemoryInput, replay } from '@/lib/scheduler/memory';
import { modelOf } from '@/lib/scheduler/memory-model';
import { studyMs } from '@/lib/scheduler/pace';
import { dateOf, type StudyDay, toStudyDay, toUtcMidnight } from '@/lib/scheduler/study-day';
import { Prisma } from '@/prisma/generated/client';
import type { Db } from './client';
import { type LearnerState, type StateRow, stateColumns, toLearnerState } from './learner-state';

/** One response, as it is kept. */
export type NewReview = {
  readonly turnId: TurnId;
  readonly seq: number;
  readonly conceptId: ConceptId;
  readonly form: Form;
  readonly mode: string;
  readonly seed: number;
  readonly catalogVersion: string;
  readonly response: Response;
  readonly promptText: string;
  readonly responseText: string;
  readonly rightText: string;
  readonly outcome: Outcome;
  readonly misconceptionId: string | null;
  readonly whyWrong: string | null;
  readonly grade: Grade;
  readonly hinted: boolean;
  /** Why the concept was chosen. */
  readonly reason: string;
  readonly practice: boolean;
  readonly elapsedMs: number;
  readonly predictedRecall: number | null;
  readonly elapsedDays: number | null;
  readonly at: Date;
  readonly studyDay: StudyDay;
};

/** What a review is made of: the learner's state that it follows. */
export type ReviewBasis = {
  readonly logLength: number;
  readonly modelVersion: number;
  readonly timeZone: string;
  /** The memory model's own parameters of this learner; null: the published ones. */
  readonly parameters: readonly number[] | null;
  /** The learner's median milliseconds in this form; null until enough is known. */
  readonly usualMs: number | null;
  /** Of the concept that is asked. */
  readonly memory: Memory | null;
};

/**
 * Appends a review, saves the memory it leaves, and reads the learner's state thereafter: one statement, so one
 * transaction. It takes effect only while the learner's log, model and time zone still are those of the review's basis;
 * two at once cannot both succeed.
 * @returns the new state; null when the review took no effect: read the learner's state again
 */
export async function appendReview(
  db: Db,
  learnerId: LearnerId,
  basis: ReviewBasis,
  review: NewReview,
  memory: Memory,
): Promise<LearnerState | null> {
  const day = date(review.studyDay);
  const rows = await db.$queryRaw<StateRow[]>`
    WITH log AS (
      UPDATE "Learner" SET "logLength" = ${review.seq}, "spentOn" = ${day},
        "spentMs" = ${studyMs(review.elapsedMs)} + CASE WHEN "spentOn" = ${day} THEN "spentMs" ELSE 0 END
      WHERE "id" = ${learnerId}::uuid AND "logLength" = ${basis.logLength} AND "timeZone" = ${basis.timeZone}
        AND "modelVersion" = ${basis.modelVersion}
      RETURNING *
    ), review AS (
      INSERT INTO "Review" ("learnerId", "turnId", "seq", "conceptId", "form", "mode", "seed", "catalogVersion",
        "response", "promptText", "responseText", "rightText", "outcome", "misconceptionId", "whyWrong", "grade",
        "hinted", "reason", "practice", "elapsedMs", "predictedRecall", "elapsedDays", "at", "studyDay")
      SELECT "id", ${review.turnId}, ${review.seq}, ${review.conceptId}, ${review.form}, ${review.mode},
        ${review.seed}, ${review.catalogVersion}, ${JSON.stringify(review.response)}::jsonb, ${review.promptText},
        ${review.responseText}, ${review.rightText}, ${review.outcome}, ${review.misconceptionId},
        ${review.whyWrong}, ${review.grade}, ${review.hinted}, ${review.reason}, ${review.practice}, ${review.elapsedMs}, ${review.predictedRecall},
        ${review.elapsedDays}, ${review.at}, ${day}
      FROM log
    ), memory AS (
      INSERT INTO "Memory" ("learnerId", "conceptId", "stability", "difficulty", "learnedOn", "lastReviewedOn",
        "reviewCount", "lapseCount", "lastRespondedOn", "lastOutcome", "practiceCount", "lastSeq", "missedTurnId", "confusions")
      SELECT "id", ${memory.conceptId}, ${memory.stability}, ${memory.difficulty}, ${date(memory.learnedOn)},
        ${date(memory.lastReviewedOn)}, ${memory.reviewCount}, ${memory.lapseCount},
        ${date(memory.lastRespondedOn)}, ${memory.lastOutcome}, ${memory.practiceCount}, ${memory.lastSeq}, ${memory.missedTurnId},
        ${memory.confusions}::text[]
      FROM log
      ON CONFLICT ("learnerId", "conceptId") DO UPDATE SET
        "stability" = EXCLUDED."stability", "difficulty" = EXCLUDED."difficulty",
        "learnedOn" = EXCLUDED."learnedOn", "lastReviewedOn" = EXCLUDED."lastReviewedOn",
        "reviewCount" = EXCLUDED."reviewCount", "lapseCount" = EXCLUDED."lapseCount",
        "lastRespondedOn" = EXCLUDED."lastRespondedOn", "lastOutcome" = EXCLUDED."lastOutcome",
        "practiceCount" = EXCLUDED."practiceCount", "lastSeq" = EXCLUDED."lastSeq", "missedTurnId" = EXCLUDED."missedTurnId",
        "confusions" = EXCLUDED."confusions"
    )
    SELECT ${stateColumns(review.at)} FROM log l LEFT JOIN "Calibration" c ON c."learnerId" = l."id"`;
  const row = rows[0];
  if (!row) return null;
  // The statement sees the memories as they were when it began.
  const { memories, ...state } = toLearnerState(row);
  return { ...state, memories: new Map(memories).set(memory.conceptId, memory), answered: null };
}

/** A study day as PostgreSQL takes it. */
const date = (day: StudyDay) => Prisma.sql`${dateOf(day)}::date`;

/** The reviews of a learner that were not taken back, oldest first; of one concept or of all. */
export async function listReviewInputs(
  db: Pick<Db, 'review'>,
  learnerId: LearnerId,
  conceptId?: ConceptId,
): Promise<readonly MemoryInput[]> {
  const rows = await db.review.findMany({
    where: { learnerId, retraction: { is: null }, ...(conceptId === undefined ? {} : { conceptId }) },
    orderBy: { seq: 'asc' },
    select: {
      turnId: true,
      seq: true,
      conceptId: true,
      outcome: true,
      misconceptionId: true,
      grade: true,
      studyDay: true,
    },
  });
  return rows.map((row) => ({
    turnId: row.turnId as TurnId,
    seq: row.seq,
    conceptId: row.conceptId as ConceptId,
    outcome: outcomeSchema.parse(row.outcome),
    misconceptionId: row.misconceptionId,
    grade: gradeSchema.parse(row.grade),
    studyDay: toStudyDay(row.studyDay),
  }));
}

/** A review that was taken back, and how many more of the last `UNDO_LIMIT` can be. */
export type TakenBack = { readonly turnId: TurnId; readonly conceptId: ConceptId; readonly remaining: number };

/** How many of the latest responses can be taken back, one after the other. */
export const UNDO_LIMIT = 30;

/**
 * Takes the latest review back by appending a retraction, and sets the memory to what the remaining reviews add up to.
 * Null when none is left among the last `UNDO_LIMIT`.
 */
export function appendRetraction(db: Db, learnerId: LearnerId, at: Date): Promise<TakenBack | null> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Learner" WHERE "id" = ${learnerId}::uuid FOR UPDATE`;
    const latest = await tx.review.findMany({
      where: { learnerId },
      orderBy: { seq: 'desc' },
      take: UNDO_LIMIT,
      select: { turnId: true, conceptId: true, elapsedMs: true, studyDay: true, retraction: { select: { seq: true } } },
    });
    const standing = latest.filter(({ retraction }) => retraction === null);
    const last = standing[0];
    if (!last) return null;
    const { logLength, spentOn, calibration } = await tx.learner.update({
      where: { id: learnerId },
      data: { logLength: { increment: 1 } },
      select: { logLength: true, spentOn: true, calibration: { select: { parameters: true } } },
    });
    if (spentOn?.getTime() === last.studyDay.getTime()) {
      await tx.learner.update({ where: { id: learnerId }, data: { spentMs: { decrement: studyMs(last.elapsedMs) } } });
    }
    const { turnId } = last;
    await tx.retraction.create({ data: { learnerId, turnId, seq: logLength, at } });
    const conceptId = last.conceptId as ConceptId;
    const model = modelOf(calibration?.parameters);
    const memory = replay(model, await listReviewInputs(tx, learnerId, conceptId));
    const key = { learnerId_conceptId: { learnerId, conceptId } };
    if (memory === null) await tx.memory.delete({ where: key });
    else await tx.memory.update({ where: key, data: toMemoryRow(memory) });
    return { turnId: turnId as TurnId, conceptId, remaining: standing.length - 1 };
  });
}

/** A memory as columns. */
export function toMemoryRow(memory: Memory): Omit<Prisma.MemoryUncheckedCreateInput, 'learnerId'> {
  const { learnedOn, lastReviewedOn, lastRespondedOn, confusions, ...rest } = memory;
  return {
    ...rest,
    confusions: [...confusions],
    learnedOn: toUtcMidnight(learnedOn),
    lastReviewedOn: toUtcMidnight(lastReviewedOn),
    lastRespondedOn: toUtcMidnight(lastRespondedOn),
  };
}
