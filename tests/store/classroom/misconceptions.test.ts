import { afterAll, expect, it } from 'vitest';
import { viewMisconceptions } from '@/lib/classroom/insight/view-misconceptions';
import type { ConceptId } from '@/lib/ids';
import { addStudyDays, studyDayOf } from '@/lib/scheduler/due/study-day';
import { createTestDatabase } from '../database';
import { type GivenReview, keepReviews } from '../filled-log';
import { newLearner, studyContext } from '../study';
import { classDesk } from './class-desk';

const context = studyContext(await createTestDatabase());
const { newClass, newPupil } = classDesk(context);
afterAll(() => context.db.$disconnect());

const NOW = new Date('2026-11-30T18:00:00Z');
const JOINED = new Date(NOW.getTime() - 40 * 86_400_000);

const review = (conceptId: string, daysAgo: number, more: Partial<GivenReview>): GivenReview => ({
  conceptId: conceptId as ConceptId,
  studyDay: addStudyDays(studyDayOf(NOW, 'Europe/Berlin'), -daysAgo),
  ...more,
});
const shows = (misconceptionId: string) => ({ outcome: 'wrong', grade: 'again', misconceptionId }) as const;

/** Returns what a class of one sees after these reviews: each belief, with how often its holders have shown it. */
async function seeHeld(reviews: readonly GivenReview[]) {
  const instructorId = await newLearner(context, NOW);
  const room = await newClass(instructorId, JOINED);
  const pupil = await newPupil(room.joinCode, JOINED);
  await keepReviews(context, pupil, reviews);
  const view = await viewMisconceptions(context, { instructorId, classroomId: room.id });
  if (!view.ok) throw new Error(view.code);
  const held = view.value.held.map(({ belief, holders }) => [belief, holders.map(({ shownCount }) => shownCount)]);
  return { held, overcomeCount: view.value.overcomeCount };
}

it('a class sees a mix-up as the learner meant it, and an old one in words that are true in both directions', async () => {
  const { held } = await seeHeld([
    review('grafana', 9, shows('grafana~kibana/name')),
    review('ssh', 8, shows('ssh~telnet/port')),
    review('http', 7, shows('http~ftp-control')),
  ]);
  expect(held).toEqual([
    ['HTTP uses the port of FTP control, or the other way around.', [1]],
    ['SSH uses TCP port 23 by default.', [1]],
    ['Kibana commonly uses TCP port 3000.', [1]],
  ]);
});

it('a learner who shows the same belief about two topics has it once, until both have a right answer', async () => {
  const shown = [review('ssh', 9, shows('ssh~telnet/port')), review('telnet', 8, shows('ssh~telnet/port'))];
  const belief = 'SSH uses TCP port 23 by default.';
  expect(await seeHeld(shown)).toEqual({ held: [[belief, [2]]], overcomeCount: 0 });
  const halfway = [...shown, review('ssh', 3, {})];
  expect(await seeHeld(halfway)).toEqual({ held: [[belief, [2]]], overcomeCount: 0 });
  expect(await seeHeld([...halfway, review('telnet', 2, {})])).toEqual({ held: [], overcomeCount: 1 });
});

it('the same belief about two services, revealed at each of them, appears once with both', async () => {
  const belief = 'SSH uses TCP port 23 by default.';
  const both = [review('ssh', 9, shows('ssh~telnet/port')), review('telnet', 8, shows('telnet~ssh/name'))];
  const { held, overcomeCount } = await seeHeld(both);
  expect({ held, overcomeCount }).toEqual({ held: [[belief, [2]]], overcomeCount: 0 });
  expect(await seeHeld([...both, review('ssh', 3, {})])).toEqual({ held: [[belief, [1]]], overcomeCount: 0 });
});
