import { listMocks } from '@/lib/db/exam/mock-exams';
import { findLearnerState } from '@/lib/db/learner/learner-state';
import type { LearnerId } from '@/lib/ids';
import { fail, type Result, succeed } from '@/lib/result';
import type { StudyContext } from '@/lib/study/context';
import { nameGoals } from '@/lib/study/progress/view-goal';
import { countMockQuestions, mockSeconds } from './draw-mock';
import { isMockOpen, type MockResult, toMockResult } from './mock-result';
import { listMockSections, offersMock } from './start-mock';
import { leftOfMock, stepMock } from './step-mock';

/** The data for the page that is shown before a mock exam. */
export type MockDoor = {
  readonly isOffered: boolean;
  readonly goalName: string;
  readonly questionCount: number;
  readonly minutes: number;
  /** The open exam, or null. */
  readonly open: { readonly done: number; readonly total: number; readonly minutesLeft: number } | null;
};

/** Returns whether a learner can take a mock exam, and the open one if there is one. */
export async function viewMockDoor(
  context: StudyContext,
  learnerId: LearnerId,
  now: Date,
): Promise<Result<MockDoor, 'no-learner'>> {
  const state = await findLearnerState(context.db, learnerId, now);
  if (!state) return fail('no-learner');
  const questionCount = countMockQuestions(listMockSections(context, state));
  const { conceptId, done, total } = stepMock(context.catalog, state.mock, now);
  return succeed({
    isOffered: offersMock(context, state),
    goalName: nameGoals(context.catalog, state.settings.goals),
    questionCount,
    minutes: Math.round(mockSeconds(questionCount) / 60),
    open: conceptId === null ? null : { done, total, minutesLeft: Math.ceil(leftOfMock(state.mock, now) / 60_000) },
  });
}

/**
 * Returns the result of a mock exam.
 * @param id the exam's id, or `latest` for the latest one
 */
export async function viewMockResult(
  { db, catalog }: StudyContext,
  learnerId: LearnerId,
  id: string,
  now: Date,
): Promise<Result<MockResult, 'no-exam' | 'exam-open'>> {
  const [exam] = await listMocks(db, learnerId, id === 'latest' ? null : id);
  if (!exam) return fail('no-exam');
  return isMockOpen(exam, now) ? fail('exam-open') : succeed(toMockResult(catalog, exam));
}

/** Lists a learner's finished mock exams, latest first, without those that have no answers. */
export async function listMockResults(
  { db, catalog }: StudyContext,
  learnerId: LearnerId,
  now: Date,
): Promise<readonly MockResult[]> {
  const exams = await listMocks(db, learnerId, null);
  return exams
    .filter((exam) => exam.answers.length > 0 && !isMockOpen(exam, now))
    .map((exam) => toMockResult(catalog, exam));
}
