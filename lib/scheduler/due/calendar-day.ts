import { TZDate } from '@date-fns/tz';
import { addStudyDays, type StudyDay, studyDayOf, toStudyDay, toUtcMidnight } from './study-day';

/**
 * Returns the calendar date of an instant in a time zone. It runs from midnight to midnight, but it is numbered like a
 * study day, so that the two can be compared. `timeZone` is an IANA name.
 */
export function calendarDayOf(at: Date, timeZone: string): StudyDay {
  const local = new TZDate(at.getTime(), timeZone);
  return toStudyDay(new Date(Date.UTC(local.getFullYear(), local.getMonth(), local.getDate())));
}

/** Returns the calendar date of an instant in UTC, numbered in the same way. */
export const utcDayOf = (at: Date): StudyDay =>
  toStudyDay(new Date(Math.floor(at.getTime() / 86_400_000) * 86_400_000));

/**
 * Returns the last instant of a date in a time zone, to the millisecond. This is correct even if the clock skips the
 * midnight that follows.
 */
export function endOfCalendarDay(day: StudyDay, timeZone: string): Date {
  const next = toUtcMidnight(addStudyDays(day, 1));
  const midnight = new TZDate(next.getUTCFullYear(), next.getUTCMonth(), next.getUTCDate(), 0, timeZone);
  return new Date(midnight.getTime() - 1);
}

/**
 * Returns the last of a learner's study days on which they can still work on something that is due on a date in another
 * time zone: the study day with that date or the study day on which the date ends in the other zone, whichever is
 * earlier.
 */
export function dueStudyDay(dueOn: StudyDay, timeZone: string, ownTimeZone: string): StudyDay {
  const last = studyDayOf(endOfCalendarDay(dueOn, timeZone), ownTimeZone);
  return last < dueOn ? last : dueOn;
}
