import { dateOf, type StudyDay } from '@/lib/scheduler/due/study-day';
import { formatDay } from '@/lib/words/date';

/** Shows a study day as a date. */
export function Day({ day }: { readonly day: StudyDay }) {
  return <time dateTime={dateOf(day)}>{formatDay(day)}</time>;
}
