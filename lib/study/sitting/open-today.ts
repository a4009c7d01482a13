import { findLearnerState } from '@/lib/db/learner/learner-state';
import type { LearnerId } from '@/lib/ids';
import { fail, type Result, succeed } from '@/lib/result';
import type { StudyContext } from '@/lib/study/context';
import { welcomeBack } from '@/lib/study/progress/welcome-back';
import { nextTurn, type Sitting } from './next-turn';

/** Today's quiz as a page shows it. */
export type Today = {
  readonly sitting: Sitting;
  /** A sentence to whoever comes back after time off. */
  readonly welcome: string | null;
  /** Whether a class of theirs works on something about now. */
  readonly isAssigned: boolean;
};

/** Where today's quiz, or what goes beyond it, stands now: all of it from one reading of the learner's state. */
export async function openToday(
  context: StudyContext,
  learnerId: LearnerId,
  mode: 'today' | 'beyond',
  now: Date,
): Promise<Result<Today, 'no-learner'>> {
  const state = await findLearnerState(context.db, learnerId, now);
  if (!state) return fail('no-learner');
  const sitting = nextTurn(context, { learnerId, state }, mode, now);
  const isBegun = mode === 'beyond' || sitting.progress.done > 0;
  return succeed({
    sitting,
    welcome: isBegun ? null : welcomeBack(context, state, now),
    isAssigned: state.assignments.length > 0,
  });
}
