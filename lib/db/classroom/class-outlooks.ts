import { z } from 'zod';
import type { Db } from '@/lib/db/connection/client';
import { readPrepared } from '@/lib/db/connection/prepare-read';
import { type ConceptId, type LearnerId, learnerIdSchema } from '@/lib/ids';
import { type InverseCurve, LONGEST_INTERVAL_DAYS } from '@/lib/scheduler/memory/memory-model';
import { THRESHOLD } from '@/lib/scheduler/memory/threshold';
import type { TaughtClass } from './class-access';
import { taughtLearners } from './class-access';
import type { Yardstick } from './class-records';

/** What decides whether a learner's concepts count as known, and when they are due. */
export type DueYardstick = Yardstick &
  InverseCurve & {
    /**
     * The share, 0 to 1, that the learner may forget at the pivot stability of `THRESHOLD`: 1 minus the desired
     * retention.
     */
    readonly forgettable: number;
  };

const outlookSchema = z.object({
  /** The number of known concepts. Only marked responses count, as on all pages of a class. */
  knownCount: z.number(),
  /** How many of the known concepts will still be known a given number of days later without study. */
  soonCount: z.number(),
  /**
   * How many are due according to their own thresholds, before the load is balanced across days or an exam makes them
   * due earlier.
   */
  dueCount: z.number(),
});
/** What a learner knows, what is due, and what they may forget soon. */
export type Outlook = Readonly<z.infer<typeof outlookSchema>>;
const rowSchema = outlookSchema.extend({ learnerId: learnerIdSchema });

/**
 * Returns each learner's outlook over these concepts. Omits learners who have begun none of them. The result is empty
 * unless the user teaches the class. The statement applies the rules of `thresholdFor` and of the model's
 * `intervalDays` in SQL. Suspended concepts are never due.
 */
export async function listOutlooks(
  db: Db,
  taught: TaughtClass,
  {
    yardsticks,
    conceptIds,
    soonDays,
  }: {
    readonly yardsticks: readonly DueYardstick[];
    readonly conceptIds: readonly ConceptId[];
    readonly soonDays: number;
  },
): Promise<ReadonlyMap<LearnerId, Outlook>> {
  const rows = await readPrepared(db, rowSchema)`
    WITH judge AS MATERIALIZED (
      SELECT e."learnerId", j."day", j."knownFor", j."forgettable", j."power", j."factor"
      FROM ${taughtLearners(taught)}
      JOIN unnest(${yardsticks.map(({ learnerId }) => learnerId)}::uuid[], ${yardsticks.map(({ day }) => day)}::int[],
        ${yardsticks.map(({ knownFor }) => knownFor)}::float8[], ${yardsticks.map(({ forgettable }) => forgettable)}::float8[],
        ${yardsticks.map(({ power }) => power)}::float8[], ${yardsticks.map(({ factor }) => factor)}::float8[])
        AS j("learnerId", "day", "knownFor", "forgettable", "power", "factor")
        ON j."learnerId" = e."learnerId"
    )
    SELECT j."learnerId",
      (count(*) FILTER (WHERE greatest(1, "markedAge") <= m."markedStability" * j."knownFor"))::int AS "knownCount",
      (count(*) FILTER (WHERE greatest(1, "markedAge" + ${soonDays}::int) <= m."markedStability" * j."knownFor"))::int AS "soonCount",
      (count(*) FILTER (WHERE s."conceptId" IS NULL AND "age" >= least(${LONGEST_INTERVAL_DAYS}::int, greatest(1,
        floor(m."stability" / j."factor" * (power("threshold", j."power") - 1) + 0.5)))))::int AS "dueCount"
    FROM judge j
    JOIN "Memory" m ON m."learnerId" = j."learnerId" AND m."conceptId" = ANY(${conceptIds}::text[])
    LEFT JOIN "Suspension" s ON s."learnerId" = m."learnerId" AND s."conceptId" = m."conceptId"
    CROSS JOIN LATERAL (SELECT j."day" - (m."lastReviewedOn" - DATE 'epoch') AS "age",
      j."day" - (m."markedOn" - DATE 'epoch') AS "markedAge",
      least(${THRESHOLD.highest}::float8, greatest(least(${THRESHOLD.lowest}::float8, 1 - j."forgettable"),
        1 - j."forgettable" * power(m."stability" / ${THRESHOLD.pivotDays}::float8, -${THRESHOLD.exponent}::float8)))
        AS "threshold") at
    GROUP BY j."learnerId"`;
  return new Map(rows.map(({ learnerId, ...outlook }) => [learnerId, outlook]));
}
