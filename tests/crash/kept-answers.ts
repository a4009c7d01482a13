import { expect } from 'vitest';
import { openDb } from '@/lib/db/connection/client';
import { toMemoryRow } from '@/lib/db/learner/memory-columns';
import { listLoggedReviews } from '@/lib/db/learner/refit-log';
import type { LearnerId } from '@/lib/ids';
import { replay } from '@/lib/scheduler/memory/memory';
import { getMemoryModel } from '@/lib/scheduler/memory/memory-model';
import { openTurn, turnKeyFrom } from '@/lib/study/sitting/turn';
import type { DiligentLearner } from './diligent-learner';

/**
 * Checks in the database that every acknowledged answer of these learners is stored exactly once, and that every column
 * of every memory follows from its reviews.
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
  { person, acknowledged, unknown }: DiligentLearner,
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
    const turnId = await turnIdOf(token, learnerId, key);
    const told = `${verdict.outcome}: ${verdict.responseText}`;
    expect(toldOf.get(turnId) ?? told, 'the same turn gets the same verdict').toBe(told);
    toldOf.set(turnId, told);
  }
  const keptOf = new Map(reviews.map((each) => [each.turnId as string, `${each.outcome}: ${each.responseText}`]));
  expect(keptOf.size, 'none twice').toBe(reviews.length);
  for (const [turnId, told] of toldOf) expect(keptOf.get(turnId), 'acknowledged, so stored').toBe(told);
  const mayBeKept = new Set(await Promise.all(unknown.map((token) => turnIdOf(token, learnerId, key))));
  const untold = [...keptOf.keys()].filter((turnId) => !toldOf.has(turnId));
  expect(
    untold.filter((turnId) => !mayBeKept.has(turnId)),
    'nothing is stored that was not sent',
  ).toEqual([]);

  const places = [...reviews, ...retractions].map(({ seq }) => seq).sort((a, b) => a - b);
  expect(places, 'a log without gaps').toEqual(places.map((_, place) => place + 1));
  expect(learner?.logLength).toBe(places.length);

  const concepts = new Set((await listLoggedReviews(db, learnerId)).map(({ conceptId }) => conceptId));
  const model = getMemoryModel(learner?.calibration?.parameters);
  const expected = await Promise.all(
    [...concepts].map(async (concept) => {
      // Practicing a concept that was never counted leaves no memory.
      const memory = replay(model, await listLoggedReviews(db, learnerId, concept));
      return memory ? [{ learnerId, ...toMemoryRow(memory) }] : [];
    }),
  );
  const memories = await db.memory.findMany({ where: { learnerId } });
  const byConcept = (a: { conceptId: string }, b: { conceptId: string }) => (a.conceptId < b.conceptId ? -1 : 1);
  expect(memories.sort(byConcept)).toEqual(expected.flat().sort(byConcept));
}

async function turnIdOf(token: string, learnerId: LearnerId, key: Uint8Array): Promise<string> {
  const turn = await openTurn(token, learnerId, new Date(), key);
  if (!turn.ok) throw new Error(`a turn that was answered cannot be opened: ${turn.code}`);
  return turn.value.id;
}
