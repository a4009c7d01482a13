import { findGoals } from '@/lib/catalog/course';
import { appendMock } from '@/lib/db/exam/mock-exams';
import { findLearnerState, type LearnerState } from '@/lib/db/learner/learner-state';
import type { LearnerId } from '@/lib/ids';
import { chanceFrom, hashText } from '@/lib/quiz/chance';
import { fail, type Result, succeed } from '@/lib/result';
import type { StudyContext } from '@/lib/study/context';
import { nameGoals } from '@/lib/study/progress/view-goal';
import { estimateExam } from '@/lib/study/readiness/estimate';
import { type ExamSection, listExamSections } from '@/lib/study/readiness/exam-sections';
import { viewReadiness } from '@/lib/study/readiness/view-readiness';
import { makeQuizState } from '@/lib/study/sitting/make-quiz-state';
import { countMockQuestions, drawMock, MOCK_QUESTIONS, mockSeconds } from './draw-mock';

/** Returns the sections from which a learner's mock exam is drawn. */
export const listMockSections = (context: StudyContext, state: LearnerState): readonly ExamSection[] =>
  listExamSections(context.catalog, state.settings.goals, state.suspended);

/** Returns whether a mock exam makes sense. It does for an exam, and for any other goal with enough topics. */
export function offersMock(context: StudyContext, state: LearnerState): boolean {
  const count = countMockQuestions(listMockSections(context, state));
  if (count === MOCK_QUESTIONS) return true;
  return count > 0 && findGoals(context.catalog, state.settings.goals).some(({ trademark }) => trademark !== null);
}

/**
 * Starts a mock exam, or continues the open one. Its prediction is stored with it.
 * @param id the new exam's id, a UUID, which determines the draw
 */
export async function startMock(
  context: StudyContext,
  learnerId: LearnerId,
  id: string,
  now: Date,
): Promise<Result<void, 'no-learner' | 'too-few-topics'>> {
  const state = await findLearnerState(context.db, learnerId, now);
  if (!state) return fail('no-learner');
  if (!offersMock(context, state)) return fail('too-few-topics');
  const sections = listMockSections(context, state);
  const conceptIds = drawMock(sections, chanceFrom(hashText(id), 'mock'));
  const goals = state.settings.goals;
  const readiness = await viewReadiness(
    context,
    { learnerId, quiz: makeQuizState(context, state, now), goals },
    'today',
  );
  const predicted = readiness && estimateExam(readiness.stopped, conceptIds.length);
  await appendMock(context.db, learnerId, {
    id,
    startedAt: now,
    endsAt: new Date(now.getTime() + 1000 * mockSeconds(conceptIds.length)),
    goalName: nameGoals(context.catalog, goals),
    conceptIds,
    sections: sections.flatMap((section) => {
      const asked = conceptIds.filter((each) => section.concepts.includes(each));
      if (asked.length === 0) return [];
      const estimate = readiness?.sections.find((each) => each.id === section.id)?.estimate;
      const { title, objective } = section;
      return [{ id: section.id, title, objective, conceptIds: asked, predicted: estimate?.score ?? null }];
    }),
    predicted: predicted?.score ?? null,
    predictedLow: predicted?.low ?? null,
    predictedHigh: predicted?.high ?? null,
  });
  return succeed(undefined);
}
