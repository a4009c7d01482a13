import { TZDate } from '@date-fns/tz';

declare const brand: unique symbol;
/** A learner's own day, `YYYY-MM-DD`: it begins at 04:00 in their time zone. */
export type StudyDay = string & { readonly [brand]: 'StudyDay' };

/** The hour at which a study day begins; someone still studying after midnight is in the evening before. */
export const ROLLOVER_HOUR = 4;

/** A calendar day in UTC, where no clock ever changes. */
const DAY_MILLIS = 86_400_000;

/** The study day an instant falls on. `timeZone` is an IANA name, checked with `isTimeZone` before. */
export function studyDayOf(at: Date, timeZone: string): StudyDay {
  const local = new TZDate(at.getTime(), timeZone);
  const day = toStudyDay(new Date(Date.UTC(local.getFullYear(), local.getMonth(), local.getDate())));
  return local.getHours() < ROLLOVER_HOUR ? addStudyDays(day, -1) : day;
}

/** The study day whose calendar date is that of a UTC midnight. */
export const toStudyDay = (utcMidnight: Date): StudyDay => utcMidnight.toISOString().slice(0, 10) as StudyDay;

/** UTC midnight of the study day's calendar date: for arithmetic and for columns of type DATE. */
export const toUtcMidnight = (day: StudyDay): Date => new Date(`${day}T00:00:00.000Z`);

/** The instant a study day begins in a time zone. */
export function startOfStudyDay(day: StudyDay, timeZone: string): Date {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(new TZDate(year, month - 1, date, ROLLOVER_HOUR, timeZone).getTime());
}

/** Whole days from one study day to another; negative when `to` is earlier. */
export const daysBetween = (from: StudyDay, to: StudyDay): number =>
  (toUtcMidnight(to).getTime() - toUtcMidnight(from).getTime()) / DAY_MILLIS;

/** The study day a number of days later. */
export const addStudyDays = (day: StudyDay, days: number): StudyDay =>
  toStudyDay(new Date(toUtcMidnight(day).getTime() + days * DAY_MILLIS));

/** Whether the runtime knows a time zone of this IANA name. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
