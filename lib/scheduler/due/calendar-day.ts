import { TZDate } from '@date-fns/tz';
import { addStudyDays, type StudyDay, studyDayOf, toStudyDay, toUtcMidnight } from './study-day';

/**
 * The date an instant falls on in a time zone, from midnight to midnight. It is counted as study days are, so that the
 * two can be compared; `timeZone` is an IANA name.
 */
export function calendarDayOf(at: Date, timeZone: string): StudyDay {
  const local = new TZDate(at.getTime(), timeZone);
  return toStudyDay(new Date(Date.UTC(local.getFullYear(), local.getMonth(), local.getDate())));
}

/** The last instant of a date in a time zone, to the millisecond; also where the clock skips the midnight after it. */
export function endOfCalendarDay(day: StudyDay, timeZone: string): Date {
  const next = toUtcMidnight(addStudyDays(day, 1));
  const midnight = new TZDate(next.getUTCFullYear(), next.getUTCMonth(), next.getUTCDate(), 0, timeZone);
  return new Date(midnight.getTime() - 1);
}

/**
 * The last of a learner's study days on which what is due on a date elsewhere can be worked on: that date, or the study
 * day on which it is over there, if that comes first.
 */
export function dueStudyDay(dueOn: StudyDay, timeZone: string, ownTimeZone: string): StudyDay {
  const last = studyDayOf(endOfCalendarDay(dueOn, timeZone), ownTimeZone);
  return last < dueOn ? last : dueOn;
}
