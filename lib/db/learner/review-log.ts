import type { Db } from '@/lib/db/connection/client';
import { readPrepared } from '@/lib/db/connection/read-prepared';
import type { OpenMock } from '@/lib/db/exam/mock-exams';
import { type ConceptId, conceptIdSchema, type LearnerId, type TurnId, turnIdSchema } from '@/lib/ids';
import type { Form } from '@/lib/quiz/forms/registry';
import type { Response } from '@/lib/quiz/question';
import { dateOf, type StudyDay } from '@/lib/scheduler/due/study-day';
import type { Disclosure } from '@/lib/scheduler/memory/disclosure';
import type { Grade, Outcome } from '@/lib/scheduler/memory/grade';
import type { Memory } from '@/lib/scheduler/memory/memory';
import { getMemoryModel } from '@/lib/scheduler/memory/memory-model';
import { replayPlaced } from '@/lib/scheduler/memory/placed';
import { studyMs } from '@/lib/scheduler/quiz/pace';
import { PLAUSIBLE_MS } from '@/lib/scheduler/quiz/plausible-time';
import { Prisma } from '@/prisma/generated/client';
import { isKnownBefore, type LearnerState, stateColumns, stateRowSchema, toLearnerState } from './learner-state';
import { memoryCacheOf } from './memory-cache';
import { memoryColumnNames, memoryColumnsOverwritten, memoryValues, toMemoryRow } from './memory-columns';
import { listPlaced } from './placements';
import { listLoggedReviews } from './refit-log';

/** One response, as it is stored. */
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
  /** Whether the learner graded it. If so, it earns no credit. */
  readonly selfGraded: boolean;
  /**
   * Whether the learner gave it as a visitor, before they had an account. Visitors can try again, so such a response
   * earns no credit.
   */
  readonly asVisitor: boolean;
  readonly hinted: boolean;
  /** Whether the learner said that they were sure; null if they did not say. */
  readonly sure: boolean | null;
  /** The score of a concept's first response, as a memory stores it. */
  readonly firstScore: number | null;
  /** Why the concept was chosen. */
  readonly reason: string;
  readonly practice: boolean;
  readonly elapsedMs: number;
  /** How many milliseconds the verdict before the question was on screen. */
  readonly readMs: number;
  readonly predictedRecall: number | null;
  readonly elapsedDays: number | null;
  readonly at: Date;
  /** When the server issued the question. */
  readonly issuedAt: Date;
  readonly studyDay: StudyDay;
  /**
   * The number of questions announced for the day's quiz, and the daily minutes at that time; null if it was announced
   * earlier.
   */
  readonly promise: { readonly count: number; readonly dailyMinutes: number } | null;
};

/** What a review builds on: the learner's state before it. */
export type ReviewBasis = {
  readonly logLength: number;
  readonly modelVersion: number;
  readonly disclosureCount: number;
  /** The recent disclosures about the concept of the question. */
  readonly disclosures: readonly Disclosure[];
  readonly timeZone: string;
  /** The learner's own parameters of the memory model; null for the published ones. */
  readonly parameters: readonly number[] | null;
  /** The learner's median time in this form, in milliseconds; null until there are enough answers. */
  readonly usualMs: number | null;
  /**
   * For a concept that was neither taught nor asked about before, the share, 0 to 1, of concepts that the learner knows
   * before the first question about them; otherwise null.
   */
  readonly knownBefore: number | null;
  /** The latest study day with a review or a lesson. */
  readonly spentOn: StudyDay | null;
  /** The memory of the concept of the question. */
  readonly memory: Memory | null;
};

/**
 * Appends a review, saves the resulting memory and promise, and returns the learner's state after that. Sends one
 * statement, which is one transaction. It takes effect only if the learner's log, model, disclosures, and time zone are
 * still those of the review's basis, so two simultaneous writes cannot both succeed.
 * @param memory null if there is no memory after the review, as in practice of a concept that has no counted review
 * @returns the new state; null if the review took no effect, in which case read the learner's state again
 */
export async function appendReview(
  db: Db,
  learnerId: LearnerId,
  basis: ReviewBasis,
  { review, memory }: { readonly review: NewReview; readonly memory: Memory | null },
): Promise<LearnerState | null> {
  const day = date(review.studyDay);
  const cache = memoryCacheOf(db);
  const known = cache.find(learnerId);
  const rows = await readPrepared(db, stateRowSchema)`
    WITH log AS (
      UPDATE "Learner" SET "logLength" = ${review.seq}, "spentOn" = ${day},
        "spentMs" = ${studyMs(review.elapsedMs) + review.readMs} + CASE WHEN "spentOn" = ${day} THEN "spentMs" ELSE 0 END
      WHERE "id" = ${learnerId}::uuid AND "logLength" = ${basis.logLength} AND "timeZone" = ${basis.timeZone}
        AND "modelVersion" = ${basis.modelVersion} AND "disclosureCount" = ${basis.disclosureCount}
      RETURNING *, xmin::text AS "version"
    ), review AS (
      INSERT INTO "Review" ("learnerId", "turnId", "seq", "conceptId", "form", "mode", "seed", "catalogVersion",
        "response", "promptText", "responseText", "rightText", "outcome", "misconceptionId", "whyWrong", "grade",
        "hinted", "sure", "firstScore", "reason", "practice", "elapsedMs", "readMs", "predictedRecall", "elapsedDays", "at", "issuedAt",
        "earnsCredit", "studyDay")
      SELECT "id", ${review.turnId}, ${review.seq}, ${review.conceptId}, ${review.form}, ${review.mode},
        ${review.seed}, ${review.catalogVersion}, ${JSON.stringify(review.response)}::jsonb, ${review.promptText},
        ${review.responseText}, ${review.rightText}, ${review.outcome}, ${review.misconceptionId},
        ${review.whyWrong}, ${review.grade}, ${review.hinted}, ${review.sure}, ${review.firstScore},
        ${review.reason}, ${review.practice}, ${review.elapsedMs}, ${review.readMs},
        ${review.predictedRecall}, ${review.elapsedDays}, ${review.at}, ${review.issuedAt}, ${!review.selfGraded && !review.asVisitor} AND
          ${review.at} - greatest(${review.issuedAt}, (SELECT p."at" FROM "Review" p
            WHERE p."learnerId" = log."id" ORDER BY p."seq" DESC LIMIT 1)) >= ${PLAUSIBLE_MS} * interval '1 millisecond',
        ${day}
      FROM log
    )${memory === null ? Prisma.empty : saving(memory)}${review.promise === null ? Prisma.empty : promising(review.promise, day)}
    SELECT ${stateColumns(review.at)}, l."version"
    FROM log l LEFT JOIN "Calibration" c ON c."learnerId" = l."id", LATERAL (${isKnownBefore(known)}) v`;
  const row = rows[0];
  if (!row) return null;
  const state = afterReview({ ...toLearnerState(row, known), answered: null }, review, memory);
  cache.keep(learnerId, { version: row.version, memories: state.memories });
  return state;
}

/** Returns the part of a statement that saves a memory of the learner in `log`. */
function saving(memory: Memory): Prisma.Sql {
  return Prisma.sql`, memory AS (
      INSERT INTO "Memory" ("learnerId", ${memoryColumnNames})
      SELECT "id", ${memoryValues(memory)} FROM log
      ON CONFLICT ("learnerId", "conceptId") DO UPDATE SET ${memoryColumnsOverwritten}
    )`;
}

/**
 * Returns the part of a statement that stores how many questions a day's quiz has. The first promise is kept, unless
 * the learner has changed the daily minutes since then.
 */
function promising({ count, dailyMinutes }: NonNullable<NewReview['promise']>, day: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`, promise AS (
      INSERT INTO "DayPromise" ("learnerId", "studyDay", "questionCount") SELECT "id", ${day}, ${count} FROM log
      WHERE "dailyMinutes" = ${dailyMinutes}
      ON CONFLICT ("learnerId", "studyDay") DO NOTHING
    )`;
}

/**
 * Returns the state after a review. It is computed here, because a statement sees memories and reviews as they were
 * when it began.
 */
function afterReview(state: LearnerState, review: NewReview, memory: Memory | null): LearnerState {
  const { conceptId, studyDay, promise } = review;
  const isKept = promise?.dailyMinutes === state.settings.dailyMinutes;
  const disclosures = state.disclosures
    .get(conceptId)
    ?.map((each) => (each.kind === 'undo' ? { ...each, respondedOn: studyDay } : each));
  return {
    ...state,
    promisedCount: state.promisedCount ?? (isKept ? promise.count : null),
    mock: state.mock && review.mode === 'mock' ? noteInMock(state.mock, conceptId) : state.mock,
    memories: memory === null ? state.memories : new Map(state.memories).set(conceptId, memory),
    disclosures: disclosures ? new Map(state.disclosures).set(conceptId, disclosures) : state.disclosures,
  };
}

const noteInMock = (mock: OpenMock, id: ConceptId): OpenMock =>
  mock.conceptIds.includes(id) && !mock.answeredIds.includes(id)
    ? { ...mock, answeredIds: [...mock.answeredIds, id] }
    : mock;

/** Returns a study day in the form that PostgreSQL needs. */
const date = (day: StudyDay) => Prisma.sql`${dateOf(day)}::date`;

/** An undone review, and how many more of the last `UNDO_LIMIT` reviews can be undone. */
export type RetractedReview = { readonly turnId: TurnId; readonly conceptId: ConceptId; readonly remaining: number };

/** The maximum number of responses that can be undone, one after another, beginning with the latest. */
export const UNDO_LIMIT = 30;

/**
 * Undoes the latest review by appending a retraction, and sets the memory to what follows from the remaining reviews.
 * The learner has seen the verdict, so it is recorded as a disclosure, which affects the concept's next answers.
 * Returns null if none of the last `UNDO_LIMIT` reviews is left to undo, or if the latest one was given in a mock exam.
 */
export function appendRetraction(db: Db, learnerId: LearnerId, at: Date): Promise<RetractedReview | null> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "Learner" WHERE "id" = ${learnerId}::uuid FOR UPDATE`;
    const latest = await tx.review.findMany({
      where: { learnerId },
      orderBy: { seq: 'desc' },
      take: UNDO_LIMIT,
      select: {
        turnId: true,
        mode: true,
        conceptId: true,
        elapsedMs: true,
        readMs: true,
        studyDay: true,
        retraction: { select: { seq: true } },
      },
    });
    const standing = latest.filter(({ retraction }) => retraction === null);
    const last = standing[0];
    // Answers given in an exam cannot be undone.
    if (!last || last.mode === 'mock') return null;
    const { logLength, timeZone, spentOn, calibration } = await tx.learner.update({
      where: { id: learnerId },
      data: { logLength: { increment: 1 } },
      select: { logLength: true, timeZone: true, spentOn: true, calibration: { select: { parameters: true } } },
    });
    if (spentOn?.getTime() === last.studyDay.getTime()) {
      const decrement = studyMs(last.elapsedMs) + last.readMs;
      await tx.learner.update({ where: { id: learnerId }, data: { spentMs: { decrement } } });
    }
    const turnId = turnIdSchema.parse(last.turnId);
    await tx.retraction.create({ data: { learnerId, turnId, seq: logLength, at } });
    const conceptId = conceptIdSchema.parse(last.conceptId);
    const disclosed = { at, timeZone, place: logLength };
    await tx.disclosure.upsert({
      where: { learnerId_conceptId_kind: { learnerId, conceptId, kind: 'undo' } },
      create: { learnerId, conceptId, kind: 'undo', ...disclosed },
      update: disclosed,
    });
    const model = getMemoryModel(calibration?.parameters);
    const placed = (await listPlaced(tx, learnerId, conceptId)).get(conceptId) ?? null;
    const reviews = await listLoggedReviews(tx, learnerId, conceptId);
    const memory = replayPlaced(model, reviews, placed);
    if (memory === null) await tx.memory.deleteMany({ where: { learnerId, conceptId } });
    else
      await tx.memory.update({
        where: { learnerId_conceptId: { learnerId, conceptId } },
        data: toMemoryRow(memory),
      });
    return { turnId, conceptId, remaining: standing.length - 1 };
  });
}
