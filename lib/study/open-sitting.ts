import { findLearnerState } from '@/lib/db/learner-state';
import type { LearnerId } from '@/lib/ids';
import { fail, type Result, succeed } from '@/lib/result';
import type { StudyContext } from './context';
import { nextTurn, type Sitting } from './next-turn';
import type { Mode } from './turn';

/** Where a learner's sitting stands now: today's quiz, practice of what was missed, or flashcards. */
export async function openSitting(
  context: StudyContext,
  learnerId: LearnerId,
  mode: Mode,
  now: Date,
): Promise<Result<Sitting, 'no-learner'>> {
  const state = await findLearnerState(context.db, learnerId);
  if (!state) return fail('no-learner');
  return succeed(nextTurn(context, learnerId, state, mode, now));
}
