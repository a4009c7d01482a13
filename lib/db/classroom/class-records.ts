import { z } from 'zod';
import type { Db } from '@/lib/db/connection/client';
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
  /** The learner's own: it says which study day they are in. */
  timeZone: z.string(),
  desiredRetention: z.number(),
  /** The memory model's own parameters of this learner; null: the published ones. */
  parameters: z.array(z.number()).nullable(),
  joinedAt: z.date(),
  sharedFrom: studyDaySchema,
});
/** A learner of a class, and what their memories are measured by. */
export type MeasuredLearner = Readonly<z.infer<typeof measuredLearnerSchema>>;

const classLearnerSchema = measuredLearnerSchema.extend({
  /** All responses. */
  responseCount: z.number(),
  /** Of all responses, flashcards that they graded themselves. */
  selfGradedCount: z.number(),
  /** Responses that were neither practice nor self-graded. */
  countedCount: z.number(),
  /** Of those, right or partly right. */
  rightCount: z.number(),
  dayCount: z.number(),
  lastStudiedOn: studyDaySchema.nullable(),
});
/**
 * A learner of a class, and what they did since the study day on which they joined; responses taken back do not count.
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

/** The learners of a class, by name; nobody unless the person asking teaches it. */
export async function listMeasuredLearners(db: Db, taught: TaughtClass): Promise<readonly MeasuredLearner[]> {
  const rows = await readRows(db, measuredLearnerSchema)`
    SELECT ${measuredColumns} FROM ${measuredLearners(taught)} ${byName}`;
  return rows.map(withReadableName);
}

const withReadableName = <Row extends MeasuredLearner>(row: Row): Row => ({ ...row, name: readableName(row.name) });

/** Likewise, with what they did. `only` narrows it to one. */
export async function listClassLearners(
  db: Db,
  taught: TaughtClass,
  only: LearnerId | null = null,
): Promise<readonly ClassLearner[]> {
  const rows = await readRows(db, classLearnerSchema)`
    WITH done AS (
      SELECT e."learnerId", coalesce(sum(t."responseCount"), 0)::int AS "responseCount",
        coalesce(sum(t."selfGradedCount"), 0)::int AS "selfGradedCount",
        coalesce(sum(t."countedCount"), 0)::int AS "countedCount",
        coalesce(sum(t."rightCount"), 0)::int AS "rightCount",
        count(t."studyDay")::int AS "dayCount", max(t."studyDay") - DATE 'epoch' AS "lastStudiedOn"
      FROM ${taughtLearners(taught)}
      LEFT JOIN "StudyTally" t ON t."learnerId" = e."learnerId" AND t."studyDay" >= e."sharedFrom"
      WHERE ${only}::uuid IS NULL OR e."learnerId" = ${only}::uuid
      GROUP BY e."learnerId"
    )
    SELECT ${measuredColumns}, done.* FROM ${measuredLearners(taught)}
    JOIN done ON done."learnerId" = e."learnerId"
    ${byName}`;
  return rows.map(withReadableName);
}

/**
 * By what a learner's memories are judged: their study day, and how long they last in proportion to their stability.
 */
export type Yardstick = {
  readonly learnerId: LearnerId;
  readonly day: StudyDay;
  /** So many times its stability after its last review, a memory stops being known. */
  readonly knownFor: number;
};

/** What memories count up to, of one learner or of one concept. */
const standingSchema = z.object({
  begunCount: z.number(),
  /** Of those begun, the ones with no marked response: the learner graded each. */
  selfGradedCount: z.number(),
  /** On the judge's day, from marked responses alone. */
  knownCount: z.number(),
});
/** Of which learner or which concept a row is: a grouping set leaves the other id empty. */
const standingRowSchema = z.union([
  standingSchema.extend({ learnerId: learnerIdSchema, conceptId: z.null() }),
  standingSchema.extend({ learnerId: z.null(), conceptId: conceptIdSchema }),
]);
/** A standing, and of which learner or which concept it is. */
export type StandingRow = Readonly<z.infer<typeof standingRowSchema>>;

/**
 * What the class knows, counted per learner and per concept, of these concepts; nothing unless the person asking
 * teaches the class. What a day asks of a memory is worked out in `lib/scheduler`; here it is only compared.
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

/** As much of a memory as an instructor's pages need. */
export type ClassMemory = Trace & {
  readonly conceptId: ConceptId;
  /** What marked responses alone add up to; null while the learner has graded each of theirs. */
  readonly marked: Trace | null;
  /** Whether any counted response was self-graded. */
  readonly isPartlySelfGraded: boolean;
};

/** SQL: a ClassMemory, of the row called `m`, as a line. */
const packedClassMemory = Prisma.sql`concat_ws(' ', m."conceptId", m."stability", m."lastReviewedOn" - DATE 'epoch',
  m."reviewCount" - m."markedCount", m."markedStability", m."markedOn" - DATE 'epoch')`;

const memoriesRowSchema = z.object({ learnerId: learnerIdSchema, memories: z.string().nullable() });
const memoryRowSchema = z.object({ learnerId: learnerIdSchema, memory: z.string() });

/** The memories of those of these learners who are in the class; nobody unless the person asking teaches it. */
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

/** The class's memories of one concept, by learner; none unless the person asking teaches it. */
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
