import type { ClassifiedDay } from './streak-facts';

/**
 * What a day is in a streak. Studied days count, and free ones (nothing was due, and nothing new was left). An idle day
 * (nothing was due, but something new was left), a rest day, one of a journey, a day that a freeze was spent on, and a
 * day that is not over neither count nor break.
 */
export type DayStatus = 'studied' | 'free' | 'idle' | 'rest' | 'journey' | 'frozen' | 'missed' | 'open';

export type StreakDay = Omit<ClassifiedDay, 'kind'> & { readonly status: DayStatus };

export type Streak = {
  /** Days that count since the last missed one. */
  readonly length: number;
  /** The most that it ever was. */
  readonly longest: number;
  /** Freezes in hand: each stands in for one missed day. */
  readonly freezes: number;
  /** Every day from the first response on, oldest first. */
  readonly days: readonly StreakDay[];
};

/** So many days that count, one after the other, earn a freeze; more than this are not held. */
export const FREEZE_EVERY = 7;
export const MOST_FREEZES = 2;

/** Counts a learner's days, oldest first. A freeze is spent on a missed day without being asked for. */
export function countStreak(classified: readonly ClassifiedDay[]): Streak {
  let length = 0;
  let longest = 0;
  let freezes = 0;
  const days = classified.map(({ kind, ...day }): StreakDay => {
    if (kind === 'studied' || kind === 'free') {
      length += 1;
      longest = Math.max(longest, length);
      if (length % FREEZE_EVERY === 0) freezes = Math.min(MOST_FREEZES, freezes + 1);
    }
    if (kind !== 'missed' || length === 0) return { ...day, status: kind };
    if (freezes > 0) {
      freezes -= 1;
      return { ...day, status: 'frozen' };
    }
    length = 0;
    return { ...day, status: kind };
  });
  return { length, longest, freezes, days };
}

/** Counted days that are still wanting for the next freeze; null when no more are held. */
export const daysToFreeze = ({ length, freezes }: Streak): number | null =>
  freezes >= MOST_FREEZES ? null : FREEZE_EVERY - (length % FREEZE_EVERY);
