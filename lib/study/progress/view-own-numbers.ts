import { findLearnerState } from '@/lib/db/learner/learner-state';
import { findOwnFit } from '@/lib/db/learner/own-fit';
import type { LearnerId } from '@/lib/ids';
import { isKnown } from '@/lib/scheduler/memory/known';
import type { StudyContext } from '@/lib/study/context';
import { makeQuizState } from '@/lib/study/sitting/make-quiz-state';

/** What the page that explains the schedule says of the one who reads it. */
export type OwnNumbers = {
  /** 0 to 1. */
  readonly desiredRetention: number;
  readonly dailyMinutes: number;
  readonly memoryCount: number;
  readonly knownCount: number;
  readonly suspendedCount: number;
  /** Whether the memory model has parameters of this learner's own. */
  readonly ownParameters: boolean;
  /** How those were judged, on reviews that they were made without; null when that was not done yet. */
  readonly fit: { readonly heldOutCount: number; readonly publishedLoss: number; readonly ownLoss: number } | null;
  /** Seconds that an answer takes: the learner's own medians, or what is assumed until they are known. */
  readonly pace: { readonly newSeconds: number; readonly reviewSeconds: number; readonly measured: boolean };
};

/** A learner's own numbers; null when there is no such learner. */
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
