import type { Db } from '@/lib/db/connection/client';
import { hasRow } from '@/lib/db/connection/read-rows';
import type { ConceptId, LearnerId } from '@/lib/ids';

/**
 * Records that a learner does not want questions about a concept for now. If the concept is already suspended, nothing
 * changes. Returns false if there is no such learner.
 */
export function addSuspension(db: Db, learnerId: LearnerId, conceptId: ConceptId, at: Date): Promise<boolean> {
  return hasRow(db)`
    WITH learner AS (SELECT "id" FROM "Learner" WHERE "id" = ${learnerId}::uuid),
    added AS (
      INSERT INTO "Suspension" ("learnerId", "conceptId", "at") SELECT "id", ${conceptId}, ${at} FROM learner
      ON CONFLICT DO NOTHING
    )
    SELECT 1 FROM learner`;
}

/** Ends a suspension, if there is one, and stores its period. */
export async function removeSuspension(db: Db, learnerId: LearnerId, conceptId: ConceptId, at: Date): Promise<void> {
  await db.$executeRaw`
    WITH gone AS (
      DELETE FROM "Suspension" WHERE "learnerId" = ${learnerId}::uuid AND "conceptId" = ${conceptId} RETURNING *
    )
    INSERT INTO "FormerSuspension" ("learnerId", "conceptId", "from", "until")
    SELECT "learnerId", "conceptId", "at", ${at} FROM gone WHERE "at" < ${at}`;
}
