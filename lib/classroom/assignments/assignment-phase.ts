import type { AssignmentPlan } from '@/lib/db/classroom/assignments';
import { calendarDayOf } from '@/lib/scheduler/due/calendar-day';

/** Whether an assignment is still to come, counts now, or does not any more. */
export type AssignmentPhase = 'to-come' | 'open' | 'over';

/** As its days are in the classroom's time zone; in an archived class nothing is assigned any more. */
export function getAssignmentPhase(
  { opensOn, dueOn }: Pick<AssignmentPlan, 'opensOn' | 'dueOn'>,
  { timeZone, archivedAt }: { readonly timeZone: string; readonly archivedAt: Date | null },
  now: Date,
): AssignmentPhase {
  const today = calendarDayOf(now, timeZone);
  if (archivedAt !== null || today > dueOn) return 'over';
  return today < opensOn ? 'to-come' : 'open';
}
