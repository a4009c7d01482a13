import { z } from 'zod';
import type { Db } from '@/lib/db/connection/client';
import { readRows } from '@/lib/db/connection/read-rows';
import { type ConceptId, conceptIdSchema } from '@/lib/ids';

/** The maximum number of learners to count, which is enough to tell how hard a concept is. */
const MOST_LEARNERS = 500;

const rowSchema = z.object({ conceptId: conceptIdSchema, asked: z.number(), right: z.number() });

/**
 * Returns how many first answers each concept got, and how many of them were right, from at most 500 learners of this
 * installation. Ids are random, so the learners with the lowest ids are a random sample. The sums identify no one.
 */
export async function countFirstAnswers(
  db: Db,
): Promise<ReadonlyMap<ConceptId, { readonly asked: number; readonly right: number }>> {
  const rows = await readRows(db, rowSchema)`
    SELECT r."conceptId", count(*)::integer AS "asked", (count(*) FILTER (WHERE r."outcome" = 'right'))::integer AS "right"
    FROM (SELECT "id" FROM "Learner" WHERE "logLength" > 0 ORDER BY "id" LIMIT ${MOST_LEARNERS}) l
    JOIN "Review" r ON r."learnerId" = l."id"
    WHERE r."elapsedDays" IS NULL AND NOT r."practice"
    GROUP BY r."conceptId"`;
  return new Map(rows.map(({ conceptId, asked, right }) => [conceptId, { asked, right }]));
}
