import type { GoalOutlook } from '@/lib/study/visit/foretell-goals';
import { formatCount } from '@/lib/words/count';
import { formatDate } from '@/lib/words/date';

const DAY_MS = 86_400_000;

/** Returns one sentence that says when the learner will be ready at this pace, and whether that is after the exam. */
export function describeOutlook({ newPerDay, readyInDays }: GoalOutlook, examOn: string | null, now: Date): string {
  if (readyInDays === null) return `About ${formatCount(newPerDay, 'new topic')} a day.`;
  const on = new Date(now.getTime() + readyInDays * DAY_MS);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const look = on.getFullYear() === now.getFullYear() ? 'long-month-day' : 'long-date';
  const ready = formatDate(on, zone, look);
  if (examOn !== null && Date.parse(examOn) < on.getTime()) {
    return `Finish every quiz to be ready by ${ready}, which is after your exam.`;
  }
  return `Finish every quiz to be ready by ${ready}.`;
}
