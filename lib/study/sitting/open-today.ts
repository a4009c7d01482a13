import { findLearnerState } from '@/lib/db/learner/learner-state';
import type { LearnerId } from '@/lib/ids';
import { fail, type Result, succeed } from '@/lib/result';
import { planQuiz } from '@/lib/scheduler/quiz/plan-quiz';
import type { StudyContext } from '@/lib/study/context';
import { makeQuizState } from './make-quiz-state';
import { nextTurn, type Sitting } from './next-turn';

/** Today's quiz, or additional questions after it, as a page shows it. */
export type Today = {
  readonly sitting: Sitting;
  /** The number of questions answered today when the additional ones began. Null for today's quiz. */
  readonly from: number | null;
};

/**
 * Opens today's quiz, or additional questions after it.
 * @param more null for today's quiz; the number of questions answered today when the additional ones began; or `now`
 */
export async function openToday(
  context: StudyContext,
  learnerId: LearnerId,
  more: number | 'now' | null,
  now: Date,
): Promise<Result<Today, 'no-learner'>> {
  const state = await findLearnerState(context.db, learnerId, now);
  if (!state) return fail('no-learner');
  const { doneCount } = planQuiz(makeQuizState(context, state, now));
  const wanted = more === 'now' ? doneCount : more;
  // Additional questions from another day, or from before an answer was undone, are over.
  const from = wanted !== null && wanted <= doneCount ? wanted : null;
  const sitting = nextTurn(context, { learnerId, state }, from === null ? 'today' : { beyond: from }, now);
  return succeed({ sitting, from });
}
