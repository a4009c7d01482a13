import { afterAll, expect, it } from 'vitest';
import { viewReports } from '@/lib/classroom/insight/view-reports';
import { makeReports } from '@/lib/cli/demo/reports';
import { classDesk, later, NOW } from '../classroom/class-desk';
import { createTestDatabase } from '../database';
import { newLearner, studyContext } from '../study';

const context = studyContext(await createTestDatabase());
const { newClass, newPupil } = classDesk(context);
afterAll(() => context.db.$disconnect());

it('the demo’s class has reports from several learners, each with a message and about a different topic', async () => {
  const instructorId = await newLearner(context, NOW);
  const room = await newClass(instructorId, later(-3));
  const pupils = [];
  for (let count = 0; count < 4; count++) pupils.push(await newPupil(room.joinCode, later(-3)));
  await makeReports(context, pupils, NOW);
  const view = await viewReports(context, { instructorId, classroomId: room.id });
  const reports = view.ok ? view.value.reports : [];
  expect(reports.length).toBeGreaterThanOrEqual(2);
  expect(new Set(reports.map(({ learnerId }) => learnerId)).size).toBe(reports.length);
  expect(new Set(reports.map(({ conceptId }) => conceptId)).size).toBe(reports.length);
  expect(reports.every(({ words, isAsked, at }) => words.length > 10 && isAsked && at < NOW)).toBe(true);
});
