import { z } from 'zod';
import type { Db } from '@/lib/db/connection/client';
import { readPrepared } from '@/lib/db/connection/prepare-read';
import { type ConceptId, learnerIdSchema } from '@/lib/ids';
import type { TaughtClass } from './class-access';
import { notRetracted, taughtLearners } from './class-access';
import type { DueYardstick } from './class-outlooks';

const changeSchema = z.object({
  learnerId: learnerIdSchema,
  /** How many concepts the learner knew then and knows now. */
  knownThen: z.number(),
  knownNow: z.number(),
  /** How many memories cannot be judged for the earlier day. Neither sum includes them. */
  unclearCount: z.number(),
});
/** How much a learner knew a given number of days ago, and how much they know now. */
export type KnownChange = Readonly<z.infer<typeof changeSchema>>;

/**
 * Returns what each learner who was in the class `daysAgo` days ago knew then and knows now; empty unless the user
 * teaches the class. If a memory has had no marked response since then, it shows what was known. Otherwise,
 * the first response since then recorded a prediction, from which the earlier stability follows. This does not work if
 * the learner graded some of the responses, because the prediction came from all of them.
 */
export const listKnownChanges = (
  db: Db,
  taught: TaughtClass,
  yardsticks: readonly DueYardstick[],
  { conceptIds, daysAgo }: { readonly conceptIds: readonly ConceptId[]; readonly daysAgo: number },
): Promise<readonly KnownChange[]> =>
  readPrepared(db, changeSchema)`
    WITH judge AS MATERIALIZED (
      SELECT e."learnerId", j."day", j."day" - ${daysAgo}::int AS "then", j."knownFor", j."power", j."factor"
      FROM ${taughtLearners(taught)}
      JOIN unnest(${yardsticks.map(({ learnerId }) => learnerId)}::uuid[], ${yardsticks.map(({ day }) => day)}::int[],
        ${yardsticks.map(({ knownFor }) => knownFor)}::float8[], ${yardsticks.map(({ power }) => power)}::float8[],
        ${yardsticks.map(({ factor }) => factor)}::float8[])
        AS j("learnerId", "day", "knownFor", "power", "factor") ON j."learnerId" = e."learnerId"
      WHERE e."sharedFrom" - DATE 'epoch' <= j."day" - ${daysAgo}::int
    ), judged AS (
      SELECT j."learnerId", marked."on" > j."then" AND m."reviewCount" <> m."markedCount" AS "isUnclear",
        greatest(1, j."day" - marked."on") <= m."markedStability" * j."knownFor" AS "isKnownNow",
        CASE WHEN marked."on" <= j."then"
          THEN greatest(1, j."then" - marked."on") <= m."markedStability" * j."knownFor"
          ELSE greatest(1, j."then" - next."lastOn") <= next."stability" * j."knownFor" END AS "wasKnown"
      FROM judge j
      JOIN "Memory" m ON m."learnerId" = j."learnerId" AND m."conceptId" = ANY(${conceptIds}::text[])
        AND m."markedCount" > 0
      CROSS JOIN LATERAL (SELECT m."markedOn" - DATE 'epoch' AS "on") marked
      LEFT JOIN LATERAL (
        SELECT r."studyDay" - DATE 'epoch' - r."elapsedDays" AS "lastOn",
          j."factor" * r."elapsedDays" / nullif(power(r."predictedRecall", j."power") - 1, 0) AS "stability"
        FROM "Review" r
        WHERE r."learnerId" = m."learnerId" AND r."conceptId" = m."conceptId"
          AND r."studyDay" > DATE 'epoch' + j."then" AND NOT r."practice" AND ${notRetracted}
          AND marked."on" > j."then"
        ORDER BY r."studyDay", r."seq" LIMIT 1
      ) next ON true
    )
    SELECT j."learnerId",
      (count(*) FILTER (WHERE NOT "isUnclear" AND "wasKnown"))::int AS "knownThen",
      (count(*) FILTER (WHERE NOT "isUnclear" AND "isKnownNow"))::int AS "knownNow",
      (count(*) FILTER (WHERE "isUnclear"))::int AS "unclearCount"
    FROM judge j LEFT JOIN judged ON judged."learnerId" = j."learnerId"
    GROUP BY j."learnerId"`;
