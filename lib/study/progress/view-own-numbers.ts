import { findLearnerState } from '@/lib/db/learner/learner-state';
import { findOwnFit } from '@/lib/db/learner/own-fit';
import type { LearnerId } from '@/lib/ids';
import { isKnown } from '@/lib/scheduler/memory/known';
import type { StudyContext } from '@/lib/study/context';
import { makeQuizState } from '@/lib/study/sitting/make-quiz-state';

/** The reader's own numbers for the page that explains the schedule. */
export type OwnNumbers = {
  /** The learner's desired retention, 0 to 1. */
  readonly desiredRetention: number;
  readonly dailyMinutes: number;
  readonly memoryCount: number;
  readonly knownCount: number;
  readonly suspendedCount: number;
  /** Whether the memory model uses this learner's own parameters. */
  readonly ownParameters: boolean;
  /** The result of testing those parameters on reviews that they were not fitted to. Null before the first test. */
  readonly fit: { readonly heldOutCount: number; readonly publishedLoss: number; readonly ownLoss: number } | null;
  /** How many seconds an answer takes: the learner's own medians or, until those are known, the assumed times. */
  readonly pace: { readonly newSeconds: number; readonly reviewSeconds: number; readonly measured: boolean };
};

/** Returns a learner's own numbers, or null if the learner does not exist. */
export async function viewOwnNumbers(
  context: StudyContext,
  learnerId: LearnerId,
  now: Date,
): Promise<OwnNumbers | null> {
  const state = await findLearnerState(context.db, learnerId, now);
  if (!state) return null;
  const fit = await findOwnFit(context.db, learnerId);
  const { memories, model, today, settings, pace, suspended } = makeQuizState(context, state, now);
  return {
    desiredRetention: settings.desiredRetention,
    dailyMinutes: settings.dailyMinutes,
    memoryCount: memories.size,
    knownCount: [...memories.values()].filter((memory) => isKnown(model, memory, today)).length,
    suspendedCount: suspended.size,
    ownParameters: (state.calibration?.parameters ?? null) !== null,
    fit: fit && { heldOutCount: fit.heldOutCount, publishedLoss: fit.publishedLoss, ownLoss: fit.ownLoss },
    pace: {
      newSeconds: pace.newMs / 1000,
      reviewSeconds: pace.reviewMs / 1000,
      measured: state.calibration !== null,
    },
  };
}
