import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { viewAssignment } from '@/lib/classroom/assignments/view-assignments';
import { claimVisit } from '@/lib/study/visit/claim-visit';
import { takePlacement } from '@/lib/study/visit/take-placement';
import { sampleSize } from '../../sample-size';
import { classDesk, later, NOW } from '../classroom/class-desk';
import { createTestDatabase } from '../database';
import { newLearner, studyContext } from '../study';
import { newVisit, place } from './visitor';

const context = studyContext(await createTestDatabase());
const { db, catalog } = context;
afterAll(() => db.$disconnect());

/** The number of placements. Each creates an account and marks up to twelve answers. */
const RUNS = sampleSize(4, 20);

it('a placement never earns credit, whichever answers are right, whether the learner is signed in or has no account yet', {
  timeout: 120_000,
}, async () => {
  const desk = classDesk(context);
  const instructorId = await newLearner(context, NOW);
  const { id: classroomId, joinCode } = await desk.newClass(instructorId);
  const everything = catalog.concepts.map(({ id }) => id);
  const assignment = await desk.assigned(instructorId, classroomId, {}, everything);
  const rights = fc.array(fc.boolean(), { minLength: 12, maxLength: 12 });
  let found = 0;
  await fc.assert(
    fc.asyncProperty(rights, fc.boolean(), async (right, isSignedIn) => {
      const learnerId = await desk.newPupil(joinCode);
      const visit = place(context, newVisit(), (number) => right[number] === true, NOW);
      const { id: ownerId, goals, placement } = visit;
      const kept = isSignedIn
        ? await takePlacement(context, learnerId, { ownerId, goals, answers: placement ?? [] }, NOW)
        : await claimVisit(context, learnerId, visit, NOW);
      expect(kept.ok).toBe(true);
      expect(await db.placement.count({ where: { learnerId } })).toBe(1);
      found += await db.memory.count({ where: { learnerId } });
      expect(await db.review.count({ where: { learnerId } })).toBe(0);
      expect(await db.creditDay.count({ where: { learnerId } })).toBe(0);
      const view = await viewAssignment(context, { instructorId, classroomId }, assignment, later(1));
      const row = view.ok ? view.value.rows.find(({ id }) => id === learnerId) : null;
      expect(row).toMatchObject({ credit: { countedDays: 0 }, knownCount: 0 });
    }),
    // The first example finds the most known topics.
    { numRuns: RUNS, examples: [[Array.from({ length: 12 }, () => true), true]] },
  );
  expect(found).toBeGreaterThan(10);
});
