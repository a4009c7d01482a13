import { z } from 'zod';
import type { Db } from '@/lib/db/connection/client';
import { readRows } from '@/lib/db/connection/read-rows';
import { type ConceptId, conceptIdSchema, type LearnerId } from '@/lib/ids';
import { type StudyDay, studyDaySchema, toUtcMidnight } from '@/lib/scheduler/due/study-day';
import type { Outcome } from '@/lib/scheduler/memory/grade';
import { getMemoryModel } from '@/lib/scheduler/memory/memory-model';
import { type PlacedConcept, placedMemory } from '@/lib/scheduler/memory/placed';
import { toMemoryRow } from './memory-columns';

/** One question in a placement, and the response to it. */
export type PlacementEntry = {
  readonly conceptId: ConceptId;
  readonly form: string;
  readonly seed: number;
  readonly response: unknown;
  readonly outcome: Outcome;
};

/** A placement, as it is stored. */
export type NewPlacement = {
  /**
   * The visit in which the placement was made; null for a learner who was signed in. A visit can have only one
   * placement.
   */
  readonly visitId: string | null;
  readonly at: Date;
  readonly studyDay: StudyDay;
  readonly catalogVersion: string;
  readonly answers: readonly PlacementEntry[];
  readonly known: readonly ConceptId[];
};

/**
 * Appends a placement to a learner's log, and stores a memory for each concept that the placement judged to be known
 * and that has no memory yet. A placement that is sent again is not appended again. Returns false if there is no such
 * learner.
 */
export function appendPlacement(db: Db, learnerId: LearnerId, placement: NewPlacement): Promise<boolean> {
  const { studyDay, known, answers, ...rest } = placement;
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "Learner" WHERE "id" = ${learnerId}::uuid FOR UPDATE`;
    const { visitId } = placement;
    if (visitId !== null && (await tx.placement.count({ where: { learnerId, visitId } })) > 0) return true;
    const { count } = await tx.learner.updateMany({
      where: { id: learnerId },
      data: { logLength: { increment: 1 } },
    });
    if (count === 0) return false;
    const { logLength: seq, calibration } = await tx.learner.findUniqueOrThrow({
      where: { id: learnerId },
      select: { logLength: true, calibration: { select: { parameters: true } } },
    });
    await tx.placement.create({
      data: {
        ...rest,
        learnerId,
        seq,
        studyDay: toUtcMidnight(studyDay),
        known: [...known],
        answers: JSON.parse(JSON.stringify(answers)),
      },
    });
    const model = getMemoryModel(calibration?.parameters);
    const memories = known.map((conceptId, number) =>
      toMemoryRow(placedMemory(model, { conceptId, placedOn: studyDay, seq, number })),
    );
    await tx.memory.createMany({ data: memories.map((memory) => ({ ...memory, learnerId })), skipDuplicates: true });
    return true;
  });
}

const placedSchema = z.object({
  conceptId: conceptIdSchema,
  placedOn: studyDaySchema,
  seq: z.number(),
  number: z.number(),
});

/**
 * Returns which concepts a learner knows according to their placements. For each concept, the first placement that
 * judged it to be known counts.
 * @param conceptId the only concept to return; null for all concepts
 */
export async function listPlaced(
  db: Pick<Db, '$queryRaw'>,
  learnerId: LearnerId,
  conceptId: ConceptId | null = null,
): Promise<ReadonlyMap<ConceptId, PlacedConcept>> {
  const rows = await readRows(db, placedSchema)`
    SELECT DISTINCT ON (k."conceptId") k."conceptId", p."studyDay" - DATE 'epoch' AS "placedOn", p."seq",
      (k."number" - 1)::integer AS "number"
    FROM "Placement" p, unnest(p."known") WITH ORDINALITY AS k ("conceptId", "number")
    WHERE p."learnerId" = ${learnerId}::uuid AND (${conceptId}::text IS NULL OR k."conceptId" = ${conceptId})
    ORDER BY k."conceptId", p."seq"`;
  return new Map(rows.map((placed) => [placed.conceptId, placed]));
}
