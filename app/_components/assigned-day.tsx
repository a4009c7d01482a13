import { dateOf, type StudyDay } from '@/lib/scheduler/due/study-day';
import { formatDay } from '@/lib/words/date';

/** Shows the opening day or due day of an assignment, as a date with its day of the week. */
export function AssignedDay({ day }: { readonly day: StudyDay }) {
  return (
    <time dateTime={dateOf(day)} className="whitespace-nowrap">
      {formatDay(day, 'weekday-date')}
    </time>
  );
}
