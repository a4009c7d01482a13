import { findLearnerState } from '@/lib/db/learner/learner-state';
import { listMissedReviews, type MissedReview } from '@/lib/db/learner/missed-reviews';
import type { LearnerId } from '@/lib/ids';
import { fail, type Result, succeed } from '@/lib/result';
import { listMissedMemories } from '@/lib/scheduler/quiz/next-in-mode';
import type { StudyContext } from '@/lib/study/context';
import { makeQuizState } from '@/lib/study/sitting/make-quiz-state';

/** A concept that was answered wrong and not recovered since. */
export type Missed = {
  readonly title: string;
  readonly review: MissedReview;
};

/** Lists the concepts that the learner answered wrong and has not answered right since, latest first. */
export async function listMissed(
  context: StudyContext,
  learnerId: LearnerId,
  now: Date,
): Promise<Result<readonly Missed[], 'no-learner'>> {
  const state = await findLearnerState(context.db, learnerId, now);
  if (!state) return fail('no-learner');
  const turnIds = listMissedMemories(makeQuizState(context, state, now)).flatMap((memory) => memory.missedTurnId ?? []);
  const reviews = await listMissedReviews(context.db, learnerId, turnIds);
  return succeed(reviews.map((review) => ({ title: context.catalog.get(review.conceptId).title, review })));
}
