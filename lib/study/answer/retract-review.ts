import { findLearnerState } from '@/lib/db/learner/learner-state';
import { appendRetraction } from '@/lib/db/learner/review-log';
import type { LearnerId } from '@/lib/ids';
import { fail, type Result, succeed } from '@/lib/result';
import type { StudyContext } from '@/lib/study/context';
import { type Aim, isKnownAim } from '@/lib/study/sitting/aim';
import { nextTurn, type Sitting } from '@/lib/study/sitting/next-turn';

/** What was taken back, and where the sitting stands now. */
export type RetractionReply = {
  readonly conceptTitle: string;
  /** How many more can be taken back. */
  readonly remaining: number;
  readonly sitting: Sitting;
};

/**
 * Takes the learner's last response back, up to thirty one after the other: nothing is deleted, and the memory is as it
 * was before. What they answer to the same concept afterwards that day counts as practice, for they have seen the
 * verdict.
 */
export async function retractReview(
  context: StudyContext,
  learnerId: LearnerId,
  aim: Aim,
  now: Date,
): Promise<Result<RetractionReply, 'nothing-to-take-back' | 'no-learner' | 'no-concept'>> {
  if (!isKnownAim(context.catalog, aim)) return fail('no-concept');
  const taken = await appendRetraction(context.db, learnerId, now);
  const state = await findLearnerState(context.db, learnerId, now);
  if (!state) return fail('no-learner');
  if (!taken) return fail('nothing-to-take-back');
  return succeed({
    conceptTitle: context.catalog.findEver(taken.conceptId)?.title ?? taken.conceptId,
    remaining: taken.remaining,
    sitting: nextTurn(context, { learnerId, state }, aim, now),
  });
}
