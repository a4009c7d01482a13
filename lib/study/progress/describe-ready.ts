import { dateOf } from '@/lib/scheduler/due/study-day';
import { formatCount } from '@/lib/words/count';
import { formatDay } from '@/lib/words/date';
import type { GoalProgress } from './view-goal';

/**
 * Says when the learner will be ready, and how long before or after their exam that is. Returns an empty string if that
 * is unknown.
 */
export function describeReady({ readyOn, today, examOn }: Pick<GoalProgress, 'readyOn' | 'today' | 'examOn'>): string {
  if (readyOn === null) return '';
  if (readyOn === today) return 'You are ready. Your daily quiz keeps it that way.';
  const isThisYear = dateOf(readyOn).slice(0, 4) === dateOf(today).slice(0, 4);
  const ready = `At this pace, you will be ready on ${formatDay(readyOn, isThisYear ? 'long-month-day' : 'long-date')}`;
  if (examOn === null) return `${ready}.`;
  const days = formatCount(Math.abs(examOn - readyOn), 'day');
  if (readyOn > examOn) return `${ready}, ${days} after your exam. With more minutes a day, you would be ready sooner.`;
  return readyOn === examOn ? `${ready}, the day of your exam.` : `${ready}, ${days} before your exam.`;
}

/** Says in two sentences how far along the learner is with their goals. */
export function describeGoal(goal: GoalProgress): string {
  const { name, counts, conceptCount } = goal;
  const known = `${name}: you know ${counts.known} of ${formatCount(conceptCount, 'topic')}.`;
  const ready = describeReady(goal);
  return ready === '' ? known : `${known} ${ready}`;
}
