import { TZDate } from '@date-fns/tz';
import { z } from 'zod';

declare const brand: unique symbol;
/** A learner's own day, counted from 1970-01-01: it begins at 04:00 in their time zone. */
export type StudyDay = number & { readonly [brand]: 'StudyDay' };

/** Reads a study day that we wrote ourselves. */
export const studyDaySchema = z.number() as unknown as z.ZodType<StudyDay, StudyDay>;

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
export const toStudyDay = (utcMidnight: Date): StudyDay => (utcMidnight.getTime() / DAY_MILLIS) as StudyDay;

/** UTC midnight of the study day's calendar date: for columns of type DATE and for formatting. */
export const toUtcMidnight = (day: StudyDay): Date => new Date(day * DAY_MILLIS);

/**
 * A study day, or the latest one that was studied on if that is later: after a journey to the west the calendar goes
 * back, and the day that had begun before goes on.
 */
export const notBefore = (day: StudyDay, studied: StudyDay | null): StudyDay =>
  studied !== null && studied > day ? studied : day;

/** The study day of a calendar date `YYYY-MM-DD`; null when there is no such date. */
export function findStudyDay(date: string): StudyDay | null {
  const midnight = new Date(`${date}T00:00:00.000Z`);
  return Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== date ? null : toStudyDay(midnight);
}

/** The study day's calendar date, `YYYY-MM-DD`. */
export const dateOf = (day: StudyDay): string => toUtcMidnight(day).toISOString().slice(0, 10);

/** The instant a study day begins in a time zone. */
export function startOfStudyDay(day: StudyDay, timeZone: string): Date {
  const date = toUtcMidnight(day);
  const local = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()] as const;
  return new Date(new TZDate(...local, ROLLOVER_HOUR, timeZone).getTime());
}

/** Whole days from one study day to another; negative when `to` is earlier. */
export const daysBetween = (from: StudyDay, to: StudyDay): number => to - from;

/** The study day a number of days later. */
export const addStudyDays = (day: StudyDay, days: number): StudyDay => (day + days) as StudyDay;

/** The weekday, from 0 for Monday to 6 for Sunday (1970-01-01 was a Thursday). */
export const weekdayOf = (day: StudyDay): number => (((day + 3) % 7) + 7) % 7;

/** Whether the runtime knows a time zone of this IANA name. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
