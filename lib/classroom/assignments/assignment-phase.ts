import type { AssignmentPlan } from '@/lib/db/classroom/assignments';
import { calendarDayOf } from '@/lib/scheduler/due/calendar-day';

/** Whether an assignment has not opened yet, is open, or is over. */
export type AssignmentPhase = 'to-come' | 'open' | 'over';

/**
 * Returns the phase of an assignment, judged by its days in the classroom's time zone. In an archived class, every
 * assignment is over.
 */
export function getAssignmentPhase(
  { opensOn, dueOn }: Pick<AssignmentPlan, 'opensOn' | 'dueOn'>,
  { timeZone, archivedAt }: { readonly timeZone: string; readonly archivedAt: Date | null },
  now: Date,
): AssignmentPhase {
  const today = calendarDayOf(now, timeZone);
  if (archivedAt !== null || today > dueOn) return 'over';
  return today < opensOn ? 'to-come' : 'open';
}
