import { findLearnerState } from '@/lib/db/learner/learner-state';
import type { LearnerId } from '@/lib/ids';
import { fail, type Result, succeed } from '@/lib/result';
import type { StudyContext } from '@/lib/study/context';
import { type Aim, isKnownAim } from './aim';
import { nextTurn, type Sitting } from './next-turn';

/**
 * Returns the current state of a learner's sitting: today's quiz, practice of missed concepts, flashcards, practice of
 * a concept, or a mock exam.
 */
export async function openSitting(
  context: StudyContext,
  learnerId: LearnerId,
  aim: Aim,
  now: Date,
): Promise<Result<Sitting, 'no-learner' | 'no-concept'>> {
  if (!isKnownAim(context.catalog, aim)) return fail('no-concept');
  const state = await findLearnerState(context.db, learnerId, now);
  if (!state) return fail('no-learner');
  return succeed(nextTurn(context, { learnerId, state }, aim, now));
}
