import { z } from 'zod';
import type { Db } from '@/lib/db/connection/client';
import { readRows } from '@/lib/db/connection/read-rows';
import { type ConceptId, type LearnerId, learnerIdSchema } from '@/lib/ids';
import { formSchema, isSelfGraded } from '@/lib/quiz/forms/registry';
import { type Memory, type MemoryInput, memoryInputSchema } from '@/lib/scheduler/memory/memory';
import { modelStateSchema } from '@/lib/scheduler/memory/memory-model';
import type { OwnPace } from '@/lib/scheduler/quiz/pace';
import { Prisma } from '@/prisma/generated/client';
import { MEMORY_COLUMNS } from './memory-columns';

const loggedRowSchema = memoryInputSchema.omit({ selfGraded: true }).extend({
  form: formSchema,
  elapsedMs: z.number(),
  /** The milliseconds that the learner spent reading the verdict before the question. */
  readMs: z.number(),
  /** The milliseconds that the learner spent reading lessons on the concept that day. */
  lessonMs: z.number(),
  /** Predicted recall, 0 to 1, at the time of the question; null for a concept's first review. */
  predictedRecall: z.number().nullable(),
});

/** The SQL expression for each field, read from the row called `r`. */
const LOGGED_COLUMNS = {
  turnId: 'r."turnId"',
  seq: 'r."seq"',
  conceptId: 'r."conceptId"',
  form: 'r."form"',
  outcome: 'r."outcome"',
  misconceptionId: 'r."misconceptionId"',
  grade: 'r."grade"',
  practice: 'r."practice"',
  sure: 'r."sure"',
  firstScore: 'r."firstScore"',
  elapsedMs: 'r."elapsedMs"',
  readMs: 'r."readMs"',
  lessonMs: `(SELECT coalesce(sum(n."ms"), 0)::float8 FROM "Lesson" n WHERE n."learnerId" = r."learnerId"
    AND n."studyDay" = r."studyDay" AND n."conceptId" = r."conceptId")`,
  predictedRecall: 'r."predictedRecall"',
  studyDay: `r."studyDay" - DATE 'epoch'`,
} satisfies Record<keyof z.infer<typeof loggedRowSchema>, string>;

const loggedColumns = Prisma.raw(
  Object.entries(LOGGED_COLUMNS)
    .map(([name, expression]) => `${expression} AS "${name}"`)
    .join(', '),
);

const loggedReviewSchema = loggedRowSchema.transform((row) => ({ ...row, selfGraded: isSelfGraded(row.form) }));

/** The part of a review in the log that a replay and calibration need. */
export type LoggedReview = MemoryInput & Readonly<z.infer<typeof loggedRowSchema>>;

/** A learner's whole log, and the last result of its calibration. */
export type LearnerLog = {
  /** The number of reviews and retractions. */
  readonly logLength: number;
  /** The learner's own parameters; null for the published ones. */
  readonly parameters: readonly number[] | null;
  /** The length of the log at the last calibration; null if there was none. */
  readonly calibratedAt: number | null;
  /** The reviews that were not undone, oldest first. */
  readonly reviews: readonly LoggedReview[];
};

/**
 * Returns the learners who have answered at least one question, sorted by the length of their log, the longest first.
 */
export async function listAnsweringLearners(db: Db): Promise<readonly LearnerId[]> {
  const rows = await db.learner.findMany({
    where: { logLength: { gt: 0 } },
    orderBy: [{ logLength: 'desc' }, { id: 'asc' }],
    select: { id: true },
  });
  return rows.map(({ id }) => learnerIdSchema.parse(id));
}

/**
 * Reads a learner's log; null if there is no such learner. Reads the length before the reviews, so that
 * `saveCalibration` notices if answers arrive between the two reads.
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
    calibratedAt: calibration?.logLength ?? null,
    reviews: await listLoggedReviews(db, learnerId),
  };
}

/** Returns a learner's reviews that were not undone, oldest first, for one concept or for all. */
export async function listLoggedReviews(
  db: Pick<Db, '$queryRaw'>,
  learnerId: LearnerId,
  conceptId?: ConceptId,
): Promise<readonly LoggedReview[]> {
  const ofConcept = conceptId === undefined ? Prisma.empty : Prisma.sql`AND r."conceptId" = ${conceptId}`;
  return readRows(db, loggedReviewSchema)`
    SELECT ${loggedColumns} FROM "Review" r
    WHERE r."learnerId" = ${learnerId}::uuid ${ofConcept} AND NOT EXISTS (SELECT 1 FROM "Retraction" x
      WHERE x."learnerId" = r."learnerId" AND x."turnId" = r."turnId")
    ORDER BY r."seq"`;
}

/** The result of calibrating a learner's log. */
export type NewCalibration = {
  readonly at: Date;
  /** The parameters w0 to w20; null if the published ones apply. */
  readonly parameters: readonly number[] | null;
  readonly pace: OwnPace;
  /** The result of testing the parameters: how many reviews were held out, and the mean log losses on them. */
  readonly heldOut: { readonly count: number; readonly publishedLoss: number; readonly ownLoss: number } | null;
};

/** What is saved after calibrating a learner's log. */
export type MadeCalibration = {
  /** The log as it was read. */
  readonly log: Pick<LearnerLog, 'logLength' | 'calibratedAt'>;
  readonly calibration: NewCalibration;
  /**
   * Each memory computed with the new parameters; null if the parameters are unchanged. Only the model's state is
   * saved, because nothing else in a memory depends on the parameters.
   */
  readonly remade: ReadonlyMap<ConceptId, Memory> | null;
};

/** The columns that depend on the parameters: the model's state, and that of the marked part. */
const STATE_COLUMNS = MEMORY_COLUMNS.filter(({ field }) => field in modelStateSchema.shape);

const listStateColumns = (write: (name: string) => string): Prisma.Sql =>
  Prisma.raw(STATE_COLUMNS.map(({ name }) => write(`"${name}"`)).join(', '));

const lengthSchema = z.object({ logLength: z.number() });

/**
 * Saves the result of calibrating a log, unless the log has grown or another process has calibrated it in the meantime.
 * @returns whether it was saved
 */
export function saveCalibration(
  db: Db,
  learnerId: LearnerId,
  { log: { logLength, calibratedAt }, calibration: { at, parameters, pace, heldOut }, remade }: MadeCalibration,
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
    const [found] = await readRows(tx, lengthSchema)`
      SELECT "logLength" FROM "Learner" WHERE "id" = ${learnerId}::uuid FOR UPDATE`;
    const before = await tx.calibration.findUnique({ where: { learnerId }, select: { logLength: true } });
    if (found?.logLength !== logLength || (before?.logLength ?? null) !== calibratedAt) return false;
    await tx.calibration.upsert({ where: { learnerId }, create: { learnerId, ...row }, update: row });
    if (remade === null) return true;
    const memories = [...remade.values()];
    const states = STATE_COLUMNS.map(
      ({ type, valueIn }) => Prisma.sql`${memories.map(valueIn)}${Prisma.raw(`::${type}[]`)}`,
    );
    await tx.$executeRaw`
      UPDATE "Memory" m SET ${listStateColumns((name) => `${name} = u.${name}`)}
      FROM unnest(${[...remade.keys()]}::text[], ${Prisma.join(states)})
        AS u ("conceptId", ${listStateColumns((name) => name)})
      WHERE m."learnerId" = ${learnerId}::uuid AND m."conceptId" = u."conceptId"`;
    await tx.learner.update({ where: { id: learnerId }, data: { modelVersion: { increment: 1 } } });
    return true;
  });
}
