import { findLearnerState } from '@/lib/db/learner/learner-state';
import { appendRetraction } from '@/lib/db/learner/review-log';
import type { LearnerId } from '@/lib/ids';
import { fail, type Result, succeed } from '@/lib/result';
import type { StudyContext } from '@/lib/study/context';
import { type Aim, isKnownAim } from '@/lib/study/sitting/aim';
import { nextTurn, type Sitting } from '@/lib/study/sitting/next-turn';

/** The undone answer, and the sitting's current state. */
export type RetractionReply = {
  readonly conceptTitle: string;
  /** The number of further answers that can be undone. */
  readonly remaining: number;
  readonly sitting: Sitting;
};

/**
 * Undoes the learner's last response. Up to thirty responses can be undone in a row. Nothing is deleted, and the memory
 * returns to its former state. Later answers about the same concept on that day count as practice, because the learner
 * has seen the verdict.
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
