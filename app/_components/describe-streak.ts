import type { StreakView } from '@/lib/study/progress/view-streak';
import { formatCount, formatNumber } from '@/lib/words/count';

/** Describes a streak in one line. */
export function describeStreak({ length, freezes, days: all }: StreakView): string {
  if (length === 0) return 'No streak yet. Finish a quiz to start one.';
  const kept = freezes === 0 ? '' : ` ${formatCount(freezes, 'freeze')} saved.`;
  return `${formatNumber(length)}-day streak${all.at(-1)?.status === 'open' ? ' (not counting today)' : ''}.${kept}`;
}
