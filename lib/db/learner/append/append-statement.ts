import { z } from 'zod';
import { type GivenColumns, givenRow, givenRows, toGivenJson } from '@/lib/db/connection/given-rows';
import { type PreparedRead, prepareRead } from '@/lib/db/connection/prepare-read';
import {
  givenMemory,
  givenMemoryNames,
  memoryColumnNames,
  memoryColumnsOverwritten,
} from '@/lib/db/learner/memory-columns';
import { type NewReview, timeOf } from '@/lib/db/learner/review-log';
import type { KnownState } from '@/lib/db/learner/state/state-cache';
import { assignedColumn } from '@/lib/db/learner/state/state-row';
import type { LearnerId } from '@/lib/ids';
import { dateOf } from '@/lib/scheduler/due/study-day';
import type { Memory } from '@/lib/scheduler/memory/memory';
import { PLAUSIBLE_MS } from '@/lib/scheduler/quiz/plausible-time';
import { Prisma } from '@/prisma/generated/client';

/** A review to append, the resulting memory, and what the process knows about the learner. */
export type Appended = {
  readonly learnerId: LearnerId;
  readonly review: NewReview;
  readonly memory: Memory | null;
  readonly known: KnownState;
};

const appendedRowSchema = z.object({ id: z.string(), version: z.string(), assigned: z.string().nullable() });
/** The learner of an appended review, the new version of the learner's row, and the assignments of their classes. */
export type AppendedRow = Readonly<z.infer<typeof appendedRowSchema>>;

/** The values that are stored in the columns of "Review" with the same names. */
const REVIEW: GivenColumns<Appended> = {
  turnId: { type: 'text', valueIn: ({ review }) => review.turnId },
  seq: { type: 'int4', valueIn: ({ review }) => review.seq },
  conceptId: { type: 'text', valueIn: ({ review }) => review.conceptId },
  form: { type: 'text', valueIn: ({ review }) => review.form },
  mode: { type: 'text', valueIn: ({ review }) => review.mode },
  seed: { type: 'int4', valueIn: ({ review }) => review.seed },
  catalogVersion: { type: 'text', valueIn: ({ review }) => review.catalogVersion },
  response: { type: 'jsonb', valueIn: ({ review }) => review.response },
  promptText: { type: 'text', valueIn: ({ review }) => review.promptText },
  responseText: { type: 'text', valueIn: ({ review }) => review.responseText },
  rightText: { type: 'text', valueIn: ({ review }) => review.rightText },
  outcome: { type: 'text', valueIn: ({ review }) => review.outcome },
  misconceptionId: { type: 'text', valueIn: ({ review }) => review.misconceptionId },
  whyWrong: { type: 'text', valueIn: ({ review }) => review.whyWrong },
  grade: { type: 'text', valueIn: ({ review }) => review.grade },
  hinted: { type: 'bool', valueIn: ({ review }) => review.hinted },
  sure: { type: 'bool', valueIn: ({ review }) => review.sure },
  firstScore: { type: 'float8', valueIn: ({ review }) => review.firstScore },
  reason: { type: 'text', valueIn: ({ review }) => review.reason },
  practice: { type: 'bool', valueIn: ({ review }) => review.practice },
  elapsedMs: { type: 'int4', valueIn: ({ review }) => review.elapsedMs },
  readMs: { type: 'int4', valueIn: ({ review }) => review.readMs },
  predictedRecall: { type: 'float8', valueIn: ({ review }) => review.predictedRecall },
  elapsedDays: { type: 'int4', valueIn: ({ review }) => review.elapsedDays },
  at: { type: 'timestamptz', valueIn: ({ review }) => review.at },
  issuedAt: { type: 'timestamptz', valueIn: ({ review }) => review.issuedAt },
  studyDay: { type: 'date', valueIn: ({ review }) => dateOf(review.studyDay) },
};

const GIVEN: GivenColumns<Appended> = {
  learnerId: { type: 'uuid', valueIn: ({ learnerId }) => learnerId },
  known: { type: 'text', valueIn: ({ known }) => known.version },
  spent: { type: 'int4', valueIn: ({ review }) => timeOf(review) },
  mayEarn: { type: 'bool', valueIn: ({ review }) => !review.selfGraded && !review.asVisitor },
  promised: { type: 'int4', valueIn: ({ review }) => review.promise?.count ?? null },
  promisedMinutes: { type: 'int4', valueIn: ({ review }) => review.promise?.dailyMinutes ?? null },
  ...REVIEW,
  ...givenMemory(({ memory }: Appended) => memory),
};

const reviewNames = Prisma.raw(
  Object.keys(REVIEW)
    .map((name) => `"${name}"`)
    .join(', '),
);

/**
 * SQL that stores how many questions a day's quiz has. The first promise of a day is kept, unless the learner has
 * changed the daily minutes since then.
 */
const promising = Prisma.sql`, promise AS (
      INSERT INTO "DayPromise" ("learnerId", "studyDay", "questionCount") SELECT "id", "studyDay", "promised" FROM log
      WHERE "promised" IS NOT NULL AND "dailyMinutes" = "promisedMinutes"
      ON CONFLICT ("learnerId", "studyDay") DO NOTHING
    )`;

type Parts = {
  /** SQL for the given rows, and for other tables that the next parts read. */
  readonly given: Prisma.Sql;
  /** SQL for the rows to store, which it calls `g`. */
  readonly stored: Prisma.Sql;
  readonly promising: Prisma.Sql;
};

/**
 * Returns SQL that appends reviews of different learners and selects a row for each review that took effect.
 */
const appending = ({ given, stored, promising }: Parts) => Prisma.sql`
    WITH ${given}, log AS (
      UPDATE "Learner" l SET "logLength" = g."seq", "spentOn" = g."studyDay",
        "spentMs" = g."spent" + CASE WHEN l."spentOn" = g."studyDay" THEN l."spentMs" ELSE 0 END
      FROM ${stored} WHERE l."id" = g."learnerId" AND l.xmin::text = g."known"
      RETURNING l."id", l."dailyMinutes", l.xmin::text AS "version", g.*
    ), review AS (
      INSERT INTO "Review" ("learnerId", ${reviewNames}, "earnsCredit")
      SELECT "id", ${reviewNames}, "mayEarn" AND "at" - greatest("issuedAt", (SELECT p."at" FROM "Review" p
        WHERE p."learnerId" = log."id" ORDER BY p."seq" DESC LIMIT 1)) >= ${PLAUSIBLE_MS} * interval '1 millisecond'
      FROM log
    ), memory AS (
      INSERT INTO "Memory" ("learnerId", ${memoryColumnNames}) SELECT "id", ${givenMemoryNames} FROM log
      WHERE "memory.conceptId" IS NOT NULL
      ON CONFLICT ("learnerId", "conceptId") DO UPDATE SET ${memoryColumnsOverwritten}
    )${promising}
    SELECT l."id", l."version", ${assignedColumn(Prisma.sql`(l."at" AT TIME ZONE 'UTC')::date`)} AS "assigned"
    FROM log l`;

const appendingOne = (promisingCount: Prisma.Sql) =>
  prepareRead<Appended>()(appendedRowSchema)`${appending({
    given: Prisma.sql`given AS (${givenRow(GIVEN)})`,
    stored: Prisma.sql`given g`,
    promising: promisingCount,
  })}`;

const [APPEND_WITH_PROMISE, APPEND_WITHOUT_PROMISE] = [appendingOne(promising), appendingOne(Prisma.empty)];

/** Appends a review. Waits until no other transaction is changing the learner's row. */
export const appendOne: PreparedRead<Appended, AppendedRow> = (db, appended) =>
  (appended.review.promise === null ? APPEND_WITHOUT_PROMISE : APPEND_WITH_PROMISE)(db, appended);

const severalRows = givenRows(GIVEN, 'seq', (given: readonly Appended[]) => toGivenJson(GIVEN, given));

/**
 * Appends reviews of different learners. Leaves out the reviews of learners whose rows another transaction is changing.
 * No review waits for a transaction of another learner, so no two statements can wait for each other.
 */
export const appendSeveral = prepareRead<readonly Appended[]>()(appendedRowSchema)`${appending({
  given: Prisma.sql`given AS MATERIALIZED (${severalRows}), free AS MATERIALIZED (
      SELECT l."id" AS "freeId" FROM given g, "Learner" l
      WHERE l."id" = g."learnerId" AND l.xmin::text = g."known" FOR NO KEY UPDATE OF l SKIP LOCKED
    )`,
  stored: Prisma.sql`given g JOIN free ON "freeId" = g."learnerId"`,
  promising,
})}`;
