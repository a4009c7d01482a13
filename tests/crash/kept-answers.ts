import { expect } from 'vitest';
import { openDb } from '@/lib/db/client';
import { listReviewInputs, toMemoryRow } from '@/lib/db/review-log';
import type { LearnerId } from '@/lib/ids';
import { type MemoryInput, replay } from '@/lib/scheduler/memory';
import { type MemoryModel, modelOf } from '@/lib/scheduler/memory-model';
import { openTurn, turnKeyFrom } from '@/lib/study/turn';
import type { DiligentLearner } from './diligent-learner';

/** A learner has at most so many requests under way that may have been kept without being acknowledged. */
const MOST_UNDER_WAY = 1;

/**
 * Checks in the database that every acknowledged answer of these learners is there, none twice, and every memory is what its reviews add
 * up to, in every column.
 */
export async function expectKept(url: string, learners: readonly DiligentLearner[], secret: string): Promise<void> {
  const db = openDb(url);
  try {
    for (const learner of learners) await expectLearnerKept(db, learner, turnKeyFrom(secret));
  } finally {
    await db.$disconnect();
  }
}

async function expectLearnerKept(
  db: ReturnType<typeof openDb>,
  { person, acknowledged }: DiligentLearner,
  key: Uint8Array,
): Promise<void> {
  const { id, learner } = await db.account.findUniqueOrThrow({
    where: { email: person.email },
    select: { id: true, learner: { select: { logLength: true, calibration: { select: { parameters: true } } } } },
  });
  const learnerId = id as LearnerId;
  const reviews = await db.review.findMany({ where: { learnerId } });
  const retractions = await db.retraction.findMany({ where: { learnerId } });

  const toldOf = new Map<string, string>();
  for (const { token, verdict } of acknowledged) {
    const turn = await openTurn(token, learnerId, new Date(), key);
    if (!turn.ok) throw new Error(`an acknowledged turn cannot be opened: ${turn.code}`);
    const told = `${verdict.outcome}: ${verdict.responseText}`;
    expect(toldOf.get(turn.value.id) ?? told, 'the same turn gets the same verdict').toBe(told);
    toldOf.set(turn.value.id, told);
  }
  const keptOf = new Map(reviews.map((each) => [each.turnId as string, `${each.outcome}: ${each.responseText}`]));
  expect(keptOf.size, 'none twice').toBe(reviews.length);
  for (const [turnId, told] of toldOf) expect(keptOf.get(turnId), 'acknowledged, so kept').toBe(told);
  expect(reviews.length - toldOf.size, 'kept without being acknowledged').toBeLessThanOrEqual(MOST_UNDER_WAY);

  const places = [...reviews, ...retractions].map(({ seq }) => seq).sort((a, b) => a - b);
  expect(places, 'a log without holes').toEqual(places.map((_, place) => place + 1));
  expect(learner?.logLength).toBe(places.length);

  const concepts = new Set((await listReviewInputs(db, learnerId)).map(({ conceptId }) => conceptId));
  const model = modelOf(learner?.calibration?.parameters);
  const expected = await Promise.all(
    [...concepts].map(async (concept) => ({
      learnerId,
      ...rowOf(model, await listReviewInputs(db, learnerId, concept)),
    })),
  );
  const memories = await db.memory.findMany({ where: { learnerId } });
  const byConcept = (a: { conceptId: string }, b: { conceptId: string }) => (a.conceptId < b.conceptId ? -1 : 1);
  expect(memories.sort(byConcept)).toEqual(expected.sort(byConcept));
}

function rowOf(model: MemoryModel, reviews: readonly MemoryInput[]): ReturnType<typeof toMemoryRow> {
  const memory = replay(model, reviews);
  if (!memory) throw new Error('no reviews');
  return toMemoryRow(memory);
}
