import { z } from 'zod';
import type { Db } from '@/lib/db/connection/client';
import { readPrepared } from '@/lib/db/connection/prepare-read';
import { readRows } from '@/lib/db/connection/read-rows';
import { type ConceptId, conceptIdSchema, type LearnerId, learnerIdSchema } from '@/lib/ids';
import { readableName } from '@/lib/names/readable-name';
import { type StudyDay, studyDaySchema } from '@/lib/scheduler/due/study-day';
import type { Trace } from '@/lib/scheduler/memory/memory';
import { Prisma } from '@/prisma/generated/client';
import type { TaughtClass } from './class-access';
import { taughtLearners } from './class-access';

const measuredLearnerSchema = z.object({
  learnerId: learnerIdSchema,
  name: z.string(),
  /** The learner's own time zone, which determines their current study day. */
  timeZone: z.string(),
  desiredRetention: z.number(),
  /** The learner's own parameters of the memory model; null for the published ones. */
  parameters: z.array(z.number()).nullable(),
  joinedAt: z.date(),
  sharedFrom: studyDaySchema,
});
/** A learner of a class, and the values that their memories are judged with. */
export type MeasuredLearner = Readonly<z.infer<typeof measuredLearnerSchema>>;

const classLearnerSchema = measuredLearnerSchema.extend({
  /** All responses. */
  responseCount: z.number(),
  /** How many of all responses were to flashcards that the learner graded. */
  selfGradedCount: z.number(),
  /** How many responses were neither practice nor self-graded. */
  countedCount: z.number(),
  /** How many of the counted responses were right or partly right. */
  rightCount: z.number(),
  dayCount: z.number(),
  lastStudiedOn: studyDaySchema.nullable(),
});
/**
 * A learner of a class, and what they did since the study day on which they joined. Undone responses are not counted.
 */
export type ClassLearner = Readonly<z.infer<typeof classLearnerSchema>>;

const measuredColumns = Prisma.sql`e."learnerId", a."name", l."timeZone", l."desiredRetention", c."parameters",
  e."joinedAt", e."sharedFrom" - DATE 'epoch' AS "sharedFrom"`;

const measuredLearners = (taught: TaughtClass): Prisma.Sql => Prisma.sql`
  ${taughtLearners(taught)}
  JOIN "Learner" l ON l."id" = e."learnerId"
  JOIN "Account" a ON a."id" = e."learnerId"
  LEFT JOIN "Calibration" c ON c."learnerId" = e."learnerId"`;

const byName = Prisma.sql`ORDER BY lower(a."name"), e."joinedAt", e."learnerId"`;

/** Returns the learners of a class, sorted by name; empty unless the user teaches it. */
export async function listMeasuredLearners(db: Db, taught: TaughtClass): Promise<readonly MeasuredLearner[]> {
  const rows = await readRows(db, measuredLearnerSchema)`
    SELECT ${measuredColumns} FROM ${measuredLearners(taught)} ${byName}`;
  return rows.map(withReadableName);
}

const withReadableName = <Row extends MeasuredLearner>(row: Row): Row => ({ ...row, name: readableName(row.name) });

const versionSchema = z.object({ learnerId: learnerIdSchema, timeZone: z.string(), version: z.string() });
/** A learner of a class, and a text that changes whenever anything changes that is stored about them. */
export type LearnerVersion = Readonly<z.infer<typeof versionSchema>>;

/**
 * Returns the versions of a class's learners, sorted by name; empty unless the user teaches it. Everything that changes
 * a learner's answers, memories, or settings also updates their row (docs/decisions/172). Suspensions, the calibration,
 * and the place in the class are stored separately.
 */
export const listLearnerVersions = (db: Db, taught: TaughtClass): Promise<readonly LearnerVersion[]> =>
  readPrepared(db, versionSchema)`
    SELECT e."learnerId", l."timeZone", concat_ws(' ', l.xmin, e.xmin, coalesce(c.xmin::text, '-'), a."name",
      (SELECT string_agg(s."conceptId", ' ' ORDER BY s."conceptId") FROM "Suspension" s
        WHERE s."learnerId" = e."learnerId")) AS "version"
    FROM ${measuredLearners(taught)} ${byName}`;

/** Returns the learners of `listMeasuredLearners`, and what they did. `only` selects some learners. */
export async function listClassLearners(
  db: Db,
  taught: TaughtClass,
  only: readonly LearnerId[] | null = null,
): Promise<readonly ClassLearner[]> {
  const rows = await readPrepared(db, classLearnerSchema)`
    WITH done AS (
      SELECT e."learnerId", coalesce(sum(t."responseCount"), 0)::int AS "responseCount",
        coalesce(sum(t."selfGradedCount"), 0)::int AS "selfGradedCount",
        coalesce(sum(t."countedCount"), 0)::int AS "countedCount",
        coalesce(sum(t."rightCount"), 0)::int AS "rightCount",
        count(t."studyDay")::int AS "dayCount", max(t."studyDay") - DATE 'epoch' AS "lastStudiedOn"
      FROM ${taughtLearners(taught)}
      LEFT JOIN "StudyTally" t ON t."learnerId" = e."learnerId" AND t."studyDay" >= e."sharedFrom"
      WHERE ${only}::uuid[] IS NULL OR e."learnerId" = ANY(${only}::uuid[])
      GROUP BY e."learnerId"
    )
    SELECT ${measuredColumns}, done.* FROM ${measuredLearners(taught)}
    JOIN done ON done."learnerId" = e."learnerId"
    ${byName}`;
  return rows.map(withReadableName);
}

/**
 * What decides whether a learner's concepts count as known: the learner's study day, and how long a memory lasts in
 * proportion to its stability.
 */
export type Yardstick = {
  readonly learnerId: LearnerId;
  readonly day: StudyDay;
  /** How long a concept counts as known after its last review, as a multiple of the memory's stability. */
  readonly knownFor: number;
};

/** Counts over a learner's memories, or over a class's memories of one concept. */
const standingSchema = z.object({
  begunCount: z.number(),
  /** How many of the begun concepts have no marked response, because the learner graded every response. */
  selfGradedCount: z.number(),
  /** How many are known on the learner's study day, judged by marked responses alone. */
  knownCount: z.number(),
});
/** A row of counts with its learner or its concept. The other id is null, because each grouping set fills only one. */
const standingRowSchema = z.union([
  standingSchema.extend({ learnerId: learnerIdSchema, conceptId: z.null() }),
  standingSchema.extend({ learnerId: z.null(), conceptId: conceptIdSchema }),
]);
/** The counts for one learner or one concept. */
export type StandingRow = Readonly<z.infer<typeof standingRowSchema>>;

/**
 * Returns how many of these concepts each learner knows, and how many learners know each concept; empty unless the user
 * teaches the class. `lib/scheduler` computes the values that a memory must reach on a day, and the statement only
 * compares.
 */
export const listStandings = (
  db: Db,
  taught: TaughtClass,
  yardsticks: readonly Yardstick[],
  conceptIds: readonly ConceptId[],
): Promise<readonly StandingRow[]> =>
  readRows(db, standingRowSchema)`
    WITH judge AS MATERIALIZED (
      SELECT e."learnerId", j."day", j."knownFor" FROM ${taughtLearners(taught)}
      JOIN unnest(${yardsticks.map(({ learnerId }) => learnerId)}::uuid[], ${yardsticks.map(({ day }) => day)}::int[],
        ${yardsticks.map(({ knownFor }) => knownFor)}::float8[]) AS j("learnerId", "day", "knownFor")
        ON j."learnerId" = e."learnerId"
    )
    SELECT m."learnerId", m."conceptId", count(*)::int AS "begunCount",
      (count(*) FILTER (WHERE m."markedCount" = 0))::int AS "selfGradedCount",
      (count(*) FILTER (WHERE greatest(1, j."day" - (m."markedOn" - DATE 'epoch'))
        <= m."markedStability" * j."knownFor"))::int AS "knownCount"
    FROM judge j JOIN "Memory" m ON m."learnerId" = j."learnerId" AND m."conceptId" = ANY(${conceptIds}::text[])
    GROUP BY GROUPING SETS ((m."learnerId"), (m."conceptId"))`;

/** The part of a memory that an instructor's pages need. */
export type ClassMemory = Trace & {
  readonly conceptId: ConceptId;
  /** The memory's state computed from marked responses alone; null if the learner graded every response. */
  readonly marked: Trace | null;
  /** Whether any counted response was self-graded. */
  readonly isPartlySelfGraded: boolean;
};

/** SQL for the row called `m` as one line of text, which is read as a ClassMemory. */
const packedClassMemory = Prisma.sql`concat_ws(' ', m."conceptId", m."stability", m."lastReviewedOn" - DATE 'epoch',
  m."reviewCount" - m."markedCount", m."markedStability", m."markedOn" - DATE 'epoch')`;

const memoriesRowSchema = z.object({ learnerId: learnerIdSchema, memories: z.string().nullable() });
const memoryRowSchema = z.object({ learnerId: learnerIdSchema, memory: z.string() });

/** Returns the memories of the given learners who are in the class; empty unless the user teaches it. */
export async function listClassMemories(
  db: Db,
  taught: TaughtClass,
  learnerIds: readonly LearnerId[],
): Promise<ReadonlyMap<LearnerId, readonly ClassMemory[]>> {
  const rows = await readRows(db, memoriesRowSchema)`
    SELECT e."learnerId", theirs."memories" FROM ${taughtLearners(taught)}
    CROSS JOIN LATERAL (
      SELECT string_agg(${packedClassMemory}, E'\n') AS "memories"
      FROM "Memory" m WHERE m."learnerId" = e."learnerId"
    ) theirs
    WHERE e."learnerId" = ANY(${learnerIds}::uuid[])`;
  return new Map(rows.map(({ learnerId, memories }) => [learnerId, memories ? memories.split('\n').map(unpack) : []]));
}

function unpack(line: string): ClassMemory {
  const [conceptId, stability, lastReviewedOn, selfGradedCount, markedStability, markedOn] = line.split(' ');
  return {
    conceptId: conceptIdSchema.parse(conceptId),
    stability: Number(stability),
    lastReviewedOn: studyDaySchema.parse(Number(lastReviewedOn)),
    isPartlySelfGraded: selfGradedCount !== '0',
    marked:
      markedStability === undefined
        ? null
        : { stability: Number(markedStability), lastReviewedOn: studyDaySchema.parse(Number(markedOn)) },
  };
}

/** Returns the class's memories of one concept, keyed by learner; empty unless the user teaches it. */
export async function listConceptMemories(
  db: Db,
  taught: TaughtClass,
  conceptId: ConceptId,
): Promise<ReadonlyMap<LearnerId, ClassMemory>> {
  const rows = await readRows(db, memoryRowSchema)`
    SELECT m."learnerId", ${packedClassMemory} AS "memory"
    FROM ${taughtLearners(taught)}
    JOIN "Memory" m ON m."learnerId" = e."learnerId" AND m."conceptId" = ${conceptId}`;
  return new Map(rows.map(({ learnerId, memory }) => [learnerId, unpack(memory)]));
}
