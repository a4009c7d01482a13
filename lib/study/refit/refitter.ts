import type { LearnerId } from '@/lib/ids';
import { isRefitDue } from './refit-due';

/** The length of a learner's log, and its length at the last calibration. */
export type LogGrowth = { readonly logLength: number; readonly calibration: { readonly logLength: number } | null };

export type Refitter = {
  /** Adds a learner to the queue if their log has grown enough. Takes almost no time and never throws. */
  noteAnswered(learnerId: LearnerId, growth: LogGrowth): void;
  /** Clears the queue. Resolves when the current refit is done. */
  stop(): Promise<void>;
};

/**
 * Refits queued learners in the background, one after another with a pause before each. The queue is kept in memory.
 * After a crash, each learner's next answer adds that learner to the queue again.
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
