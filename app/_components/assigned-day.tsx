import { dateOf, type StudyDay, toUtcMidnight } from '@/lib/scheduler/study-day';

const date = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** The opening or due day of an assignment, as a date with its weekday. */
export function AssignedDay({ day }: { readonly day: StudyDay }) {
  return (
    <time dateTime={dateOf(day)} className="whitespace-nowrap">
      {date.format(toUtcMidnight(day))}
    </time>
  );
}
