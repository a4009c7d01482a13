import type { LearnerId } from '@/lib/ids';
import { isRefitDue } from './refit-due';

/** How far a learner's log and its calibration have come. */
export type LogGrowth = { readonly logLength: number; readonly calibration: { readonly logLength: number } | null };

export type Refitter = {
  /** Notes a learner whose log has grown enough. Costs nothing, and never throws. */
  noteAnswered(learnerId: LearnerId, growth: LogGrowth): void;
  /** Forgets who waits; done when the one under way is. */
  stop(): Promise<void>;
};

/**
 * Refits noted learners in the background, one after the other with a pause before each. Who waits is kept in memory
 * alone: after a crash the learner's next answer notes them again.
 */
export function makeRefitter(given: {
  readonly refit: (learnerId: LearnerId) => Promise<unknown>;
  readonly onError: (error: unknown) => void;
  readonly pauseMs: number;
}): Refitter {
  const waiting = new Set<LearnerId>();
  let timer: NodeJS.Timeout | null = null;
  let underWay: Promise<void> | null = null;
  let isStopped = false;

  const refitNext = async (): Promise<void> => {
    const [learnerId] = waiting;
    if (learnerId === undefined) return;
    waiting.delete(learnerId);
    try {
      await given.refit(learnerId);
    } catch (error) {
      given.onError(error);
    }
  };
  const schedule = (): void => {
    if (timer || underWay || isStopped || waiting.size === 0) return;
    timer = setTimeout(() => {
      timer = null;
      underWay = refitNext().finally(() => {
        underWay = null;
        schedule();
      });
    }, given.pauseMs);
    timer.unref();
  };
  return {
    noteAnswered(learnerId, { logLength, calibration }) {
      if (isStopped || !isRefitDue(logLength, calibration?.logLength ?? null)) return;
      waiting.add(learnerId);
      schedule();
    },
    async stop() {
      isStopped = true;
      waiting.clear();
      if (timer) clearTimeout(timer);
      await underWay;
    },
  };
}
