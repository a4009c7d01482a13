import { afterAll, expect, it } from 'vitest';
import { answer } from '@/lib/study/answer';
import { openSitting } from '@/lib/study/open-sitting';
import { takeBack } from '@/lib/study/take-back';
import { createTestDatabase } from './database';
import { newLearner, respondTo, studyContext } from './study';

const context = studyContext(await createTestDatabase());
const { db } = context;
afterAll(() => db.$disconnect());

const MONDAY = new Date('2026-03-02T18:00:00Z');

it('the tallies of study days are what a rebuild from the reviews gives, also after one was taken back', async () => {
  const learnerId = await newLearner(context, MONDAY);
  const list = () => db.studyTally.findMany({ where: { learnerId }, orderBy: { studyDay: 'asc' } });
  for (let day = 0; day < 2; day++) {
    for (let minute = 0; minute < 7; minute++) {
      const now = new Date(MONDAY.getTime() + (day * 24 * 60 + minute) * 60_000);
      const sitting = await openSitting(context, learnerId, 'today', now);
      if (!sitting.ok || !sitting.value.turn) throw new Error('nothing to answer');
      const { conceptId: _, ...given } = await respondTo(context, learnerId, sitting.value.turn, minute % 3 > 0, now);
      expect((await answer(context, learnerId, given, now)).ok).toBe(true);
    }
  }
  const before = await list();
  expect(before.map(({ responseCount }) => responseCount)).toEqual([7, 7]);
  expect((await takeBack(context, learnerId, 'today', new Date(MONDAY.getTime() + 25 * 3_600_000))).ok).toBe(true);
  const kept = await list();
  expect(kept.map(({ responseCount }) => responseCount)).toEqual([7, 6]);
  await db.$queryRaw`SELECT rebuild_study_tallies(${learnerId}::uuid)::text`;
  expect(await list()).toEqual(kept);
  await db.$queryRaw`SELECT rebuild_study_tallies()::text`;
  expect(await list()).toEqual(kept);
});
