import type { ClassifiedDay } from './streak-facts';

/**
 * How a day counts in a streak. Studied days count. So do free days, on which nothing was due and nothing new was left.
 * Other days neither count nor break the streak: idle days (nothing was due, but something new was left), rest days,
 * days that a change of time zone cut short, days covered by a freeze, and a day that is not over.
 */
export type DayStatus = 'studied' | 'free' | 'idle' | 'rest' | 'journey' | 'frozen' | 'missed' | 'open';

export type StreakDay = Omit<ClassifiedDay, 'kind'> & { readonly status: DayStatus };

export type Streak = {
  /** The number of days that count since the last missed day. */
  readonly length: number;
  /** The longest streak so far. */
  readonly longest: number;
  /** The number of freezes that the learner has. Each covers one missed day. */
  readonly freezes: number;
  /** Every day since the first response, oldest first. */
  readonly days: readonly StreakDay[];
};

/** The number of consecutive counted days that earn a freeze, up to a maximum number of freezes. */
export const FREEZE_EVERY = 7;
export const MOST_FREEZES = 2;

/** Counts a learner's days, oldest first. A missed day uses a freeze automatically. */
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

/** Returns how many more counted days earn the next freeze, or null if the maximum is reached. */
export const daysToFreeze = ({ length, freezes }: Streak): number | null =>
  freezes >= MOST_FREEZES ? null : FREEZE_EVERY - (length % FREEZE_EVERY);
