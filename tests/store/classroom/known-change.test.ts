import { afterAll, expect, it } from 'vitest';
import { viewOverview } from '@/lib/classroom/insight/view-overview';
import type { ConceptId, LearnerId } from '@/lib/ids';
import { addStudyDays, studyDayOf } from '@/lib/scheduler/due/study-day';
import type { Grade } from '@/lib/scheduler/memory/grade';
import { isKnown } from '@/lib/scheduler/memory/known';
import { defaultModel } from '@/lib/scheduler/memory/memory-model';
import { createTestDatabase } from '../database';
import { type GivenReview, keepReviews } from '../filled-log';
import { newLearner, studyContext } from '../study';
import { classDesk, later, NOW } from './class-desk';

const context = studyContext(await createTestDatabase());
const { newClass, newPupil } = classDesk(context);
afterAll(() => context.db.$disconnect());

const today = studyDayOf(NOW, 'Europe/Berlin');
/** One concept's reviews, oldest first: how many days ago each was, and its grade. */
type History = readonly (readonly [daysAgo: number, grade: Grade])[];

/** Returns the reviews as the app would have stored them, each with the prediction just before it. */
function logOf(id: string, history: History): readonly GivenReview[] {
  return history.map(([daysAgo, grade], place) => {
    const before = memoryAfter(history.slice(0, place));
    const studyDay = addStudyDays(today, -daysAgo);
    const elapsedDays = before && studyDay - before.lastReviewedOn;
    return {
      conceptId: id as ConceptId,
      studyDay,
      grade,
      outcome: grade === 'again' ? 'wrong' : 'right',
      elapsedDays,
      predictedRecall: before && elapsedDays !== null ? defaultModel.recallAfter(before.stability, elapsedDays) : null,
    };
  });
}

function memoryAfter(history: History) {
  const [first, ...more] = history;
  if (!first) return null;
  let lastReviewedOn = addStudyDays(today, -first[0]);
  let state = defaultModel.firstState(first[1]);
  for (const [daysAgo, grade] of more) {
    const day = addStudyDays(today, -daysAgo);
    state = defaultModel.nextState(state, day - lastReviewedOn, grade);
    lastReviewedOn = day;
  }
  return { stability: state.stability, lastReviewedOn };
}

/** Replays the reviews up to `daysAgo` days ago, and returns whether a concept with this history was known then. */
function wasKnown(history: History, daysAgo: number): boolean {
  const memory = memoryAfter(history.filter(([each]) => each >= daysAgo));
  return memory !== null && isKnown(defaultModel, memory, addStudyDays(today, -daysAgo));
}

const HISTORIES: readonly (readonly [id: string, history: History])[] = [
  [
    'ssh',
    [
      [20, 'easy'],
      [3, 'again'],
    ],
  ],
  ['http', [[2, 'easy']]],
  ['https-tcp', [[15, 'easy']]],
  ['telnet', [[30, 'good']]],
  [
    'smtp',
    [
      [9, 'good'],
      [5, 'good'],
      [1, 'easy'],
    ],
  ],
];

async function changeOf(instructorId: LearnerId, classroomId: Awaited<ReturnType<typeof newClass>>['id']) {
  const view = await viewOverview(context, { instructorId, classroomId }, NOW);
  if (!view.ok) throw new Error(view.code);
  return view.value.week.knownChange;
}

it('the change of the known share in a week covers the learners who were there, and equals a replay of their reviews', async () => {
  const ines = await newLearner(context, NOW);
  const room = await newClass(ines, later(-40));
  const pupil = await newPupil(room.joinCode, later(-40));
  await keepReviews(
    context,
    pupil,
    HISTORIES.flatMap(([id, history]) => logOf(id, history)),
  );
  const [then, now] = [7, 0].map((ago) => HISTORIES.filter(([, history]) => wasKnown(history, ago)).length);
  expect([then, now]).toEqual([3, 4]);
  const count = context.catalog.concepts.length;
  expect(await changeOf(ines, room.id)).toBeCloseTo((Number(now) - Number(then)) / count, 9);

  const newcomer = await newPupil(room.joinCode, later(-3));
  await keepReviews(context, newcomer, logOf('http', [[2, 'easy']]));
  expect(await changeOf(ines, room.id), 'later members do not count').toBeCloseTo(
    (Number(now) - Number(then)) / count,
    9,
  );
});

it('there is no change if no one was there a week ago', async () => {
  const ines = await newLearner(context, NOW);
  const room = await newClass(ines, later(-3));
  await newPupil(room.joinCode, later(-3));
  expect(await changeOf(ines, room.id)).toBeNull();
});
