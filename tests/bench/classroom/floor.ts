import type pg from 'pg';
import type { Catalog } from '@/lib/catalog/catalog';
import { KNOWN_RECALL } from '@/lib/scheduler/memory/known';
import { defaultModel } from '@/lib/scheduler/memory/memory-model';
import type { SeedClass } from './seed';

/** The number of learners on one page. */
const PAGE_LENGTH = 50;

/**
 * Reads the class page's numbers with handwritten SQL for this one class. Does not check who is asking, uses one memory
 * model for all learners, and assumes UTC. Reads what the learners did, what they and the class know, and the memories
 * on the first page.
 */
export async function readNumbers(client: pg.Client, catalog: Catalog, { classroomId }: SeedClass): Promise<void> {
  const knownFor = defaultModel.daysUntil(1, KNOWN_RECALL);
  const ids = catalog.concepts.map(({ id }) => id);
  const { rows } = await client.query<{ learnerId: string }>(
    `SELECT e."learnerId", a."name", sum("responseCount") AS responses, sum("countedCount") AS counted, sum("rightCount") AS "right",
        max("studyDay") AS last
      FROM "Enrolment" e JOIN "Account" a ON a."id" = e."learnerId"
      LEFT JOIN "StudyTally" t ON t."learnerId" = e."learnerId" AND t."studyDay" >= e."sharedFrom"
      WHERE e."classroomId" = $1 AND e."role" = 'learner' GROUP BY e."learnerId", a."name" ORDER BY lower(a."name")`,
    [classroomId],
  );
  await client.query(
    `SELECT m."learnerId", m."conceptId", count(*) AS begun,
        count(*) FILTER (WHERE greatest(1, current_date - m."lastReviewedOn") <= m."stability" * $2::float8) AS known
      FROM "Memory" m WHERE m."conceptId" = ANY($3) AND m."learnerId" IN
        (SELECT "learnerId" FROM "Enrolment" WHERE "classroomId" = $1 AND "role" = 'learner')
      GROUP BY GROUPING SETS ((m."learnerId"), (m."conceptId"))`,
    [classroomId, knownFor, ids],
  );
  await client.query(
    `SELECT "learnerId", "conceptId", "stability", "lastReviewedOn" FROM "Memory" WHERE "learnerId" = ANY($1)`,
    [rows.slice(0, PAGE_LENGTH).map(({ learnerId }) => learnerId)],
  );
}
