import type { StreakView } from '@/lib/study/progress/view-streak';
import { formatCount } from '@/lib/words/count';

/** A streak in one line. */
export function describeStreak({ length, freezes, days: all }: StreakView): string {
  if (length === 0) return 'No streak at the moment.';
  const kept = freezes === 0 ? '' : ` ${freezes === 1 ? 'One freeze' : formatCount(freezes, 'freeze')} in hand.`;
  return `Streak: ${formatCount(length, 'day')}${all.at(-1)?.status === 'open' ? ', without today' : ''}.${kept}`;
}
