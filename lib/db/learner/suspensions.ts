import type { Db } from '@/lib/db/connection/client';
import { hasRow } from '@/lib/db/connection/read-rows';
import type { ConceptId, LearnerId } from '@/lib/ids';

/**
 * Notes that a learner does not want to be asked for a concept now; the first time counts. False when there is no such
 * learner.
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

/** Takes the note away, where there is one, and keeps from when to when it stood. */
export async function removeSuspension(db: Db, learnerId: LearnerId, conceptId: ConceptId, at: Date): Promise<void> {
  await db.$executeRaw`
    WITH gone AS (
      DELETE FROM "Suspension" WHERE "learnerId" = ${learnerId}::uuid AND "conceptId" = ${conceptId} RETURNING *
    )
    INSERT INTO "FormerSuspension" ("learnerId", "conceptId", "from", "until")
    SELECT "learnerId", "conceptId", "at", ${at} FROM gone WHERE "at" < ${at}`;
}
