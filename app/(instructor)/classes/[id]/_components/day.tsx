import { dateOf, type StudyDay, toUtcMidnight } from '@/lib/scheduler/study-day';

/** A study day is a date already: nothing to shift. */
const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });

/** A study day as a date. */
export function Day({ day }: { readonly day: StudyDay }) {
  return <time dateTime={dateOf(day)}>{date.format(toUtcMidnight(day))}</time>;
}
