import { afterAll, expect, it } from 'vitest';
import { answer } from '@/lib/study/answer/answer';
import { retractReview } from '@/lib/study/answer/retract-review';
import { openSitting } from '@/lib/study/sitting/open-sitting';
import { createTestDatabase } from '../database';
import { newLearner, respondTo, studyContext } from '../study';

const context = studyContext(await createTestDatabase());
const { db } = context;
afterAll(() => db.$disconnect());

const MONDAY = new Date('2026-03-02T18:00:00Z');

it('the tallies of study days equal a rebuild from the reviews, even after one was undone', async () => {
  const learnerId = await newLearner(context, MONDAY);
  const list = () => db.studyTally.findMany({ where: { learnerId }, orderBy: { studyDay: 'asc' } });
  for (let day = 0; day < 2; day++) {
    for (let minute = 0; minute < 7; minute++) {
      const now = new Date(MONDAY.getTime() + (day * 24 * 60 + minute) * 60_000);
      const sitting = await openSitting(context, learnerId, 'today', now);
      if (!sitting.ok || !sitting.value.turn) throw new Error('nothing to answer');
      const { conceptId: _, ...given } = await respondTo(
        context,
        learnerId,
        { turn: sitting.value.turn, right: minute % 3 > 0 },
        now,
      );
      expect((await answer(context, learnerId, given, now)).ok).toBe(true);
    }
  }
  const before = await list();
  expect(before.map(({ responseCount }) => responseCount)).toEqual([7, 7]);
  const cardAt = new Date(MONDAY.getTime() + 24.5 * 3_600_000);
  const cards = await openSitting(context, learnerId, 'flashcards', cardAt);
  if (!cards.ok || !cards.value.turn) throw new Error('nothing to flip');
  const { conceptId: _, ...card } = await respondTo(
    context,
    learnerId,
    { turn: cards.value.turn, right: true },
    cardAt,
  );
  expect((await answer(context, learnerId, card, cardAt)).ok).toBe(true);
  const withCard = await list();
  expect(withCard.map(({ selfGradedCount }) => selfGradedCount)).toEqual([0, 1]);
  expect(withCard.map(({ countedCount }) => countedCount)).toEqual(before.map(({ countedCount }) => countedCount));
  await db.$queryRaw`SELECT rebuild_study_tallies(${learnerId}::uuid)::text`;
  expect(await list()).toEqual(withCard);
  expect((await retractReview(context, learnerId, 'flashcards', cardAt)).ok).toBe(true);
  expect(await list()).toEqual(before);
  expect((await retractReview(context, learnerId, 'today', new Date(MONDAY.getTime() + 25 * 3_600_000))).ok).toBe(true);
  const kept = await list();
  expect(kept.map(({ responseCount }) => responseCount)).toEqual([7, 6]);
  await db.$queryRaw`SELECT rebuild_study_tallies(${learnerId}::uuid)::text`;
  expect(await list()).toEqual(kept);
  await db.$queryRaw`SELECT rebuild_study_tallies()::text`;
  expect(await list()).toEqual(kept);
});
