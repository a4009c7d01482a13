import type { StreakView } from '@/lib/study/view-streak';

const days = (count: number): string => `${count} day${count === 1 ? '' : 's'}`;

/** A streak in one line. */
export function sayStreak({ length, freezes, days: all }: StreakView): string {
  if (length === 0) return 'No streak at the moment.';
  const kept = freezes === 0 ? '' : ` ${freezes === 1 ? 'One freeze' : `${freezes} freezes`} in hand.`;
  return `Streak: ${days(length)}${all.at(-1)?.status === 'open' ? ', without today' : ''}.${kept}`;
}
