import { findLearnerState } from '@/lib/db/learner/learner-state';
import { listMissedReviews } from '@/lib/db/learner/missed-reviews';
import type { LearnerId } from '@/lib/ids';
import { fail, type Result, succeed } from '@/lib/result';
import { listMissedMemories } from '@/lib/scheduler/quiz/next-in-mode';
import type { StudyContext } from '@/lib/study/context';
import { makeQuizState } from '@/lib/study/sitting/make-quiz-state';
import { describeMissedQuestion, type MissedQuestion } from './missed-question';

/** Lists the questions that the learner missed and has not answered correctly since, latest first. */
export async function listMissed(
  context: StudyContext,
  learnerId: LearnerId,
  now: Date,
): Promise<Result<readonly MissedQuestion[], 'no-learner'>> {
  const state = await findLearnerState(context.db, learnerId, now);
  if (!state) return fail('no-learner');
  const turnIds = listMissedMemories(makeQuizState(context, state, now)).flatMap((memory) => memory.missedTurnId ?? []);
  const reviews = await listMissedReviews(context.db, learnerId, turnIds);
  return succeed(reviews.flatMap((review) => describeMissedQuestion(context.catalog, review) ?? []));
}
