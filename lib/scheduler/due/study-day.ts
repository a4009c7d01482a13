import { TZDate } from '@date-fns/tz';
import { z } from 'zod';

declare const brand: unique symbol;
/** A learner's own day, counted from 1970-01-01. It begins at 04:00 in their time zone. */
export type StudyDay = number & { readonly [brand]: 'StudyDay' };

/** Parses a study day that the app wrote itself. */
export const studyDaySchema = z.number() as unknown as z.ZodType<StudyDay, StudyDay>;

/** The hour at which a study day begins. Study after midnight still belongs to the day before. */
export const ROLLOVER_HOUR = 4;

/** The length of a calendar day in UTC, where clocks never change. */
const DAY_MILLIS = 86_400_000;

/** Returns the study day of an instant. `timeZone` is an IANA name that has passed `isTimeZone`. */
export function studyDayOf(at: Date, timeZone: string): StudyDay {
  const quarter = Math.floor(at.getTime() / QUARTER_MS);
  const known = latest.get(timeZone);
  if (known?.quarter === quarter) return known.day;
  const day = computeStudyDay(at, timeZone);
  if (latest.size >= MOST_ZONES) latest.clear();
  latest.set(timeZone, { quarter, day });
  return day;
}

/**
 * A quarter of an hour, in milliseconds. The offsets of all time zones in use are whole quarters, so no study day begins
 * within one.
 */
const QUARTER_MS = 15 * 60_000;
/** The maximum number of names of time zones to remember. There are about 600, and some differ only in case. */
const MOST_ZONES = 1_000;

/**
 * The latest result for each time zone. Most instants are the current one, and looking up a time zone takes long.
 */
const latest = new Map<string, { readonly quarter: number; readonly day: StudyDay }>();

function computeStudyDay(at: Date, timeZone: string): StudyDay {
  const local = new TZDate(at.getTime(), timeZone);
  const day = toStudyDay(new Date(Date.UTC(local.getFullYear(), local.getMonth(), local.getDate())));
  return local.getHours() < ROLLOVER_HOUR ? addStudyDays(day, -1) : day;
}

/** Returns the study day with the calendar date of a UTC midnight. */
export const toStudyDay = (utcMidnight: Date): StudyDay => (utcMidnight.getTime() / DAY_MILLIS) as StudyDay;

/** Returns UTC midnight of the study day's calendar date, for DATE columns and for formatting. */
export const toUtcMidnight = (day: StudyDay): Date => new Date(day * DAY_MILLIS);

/**
 * Returns a study day, or the latest studied day if that is later. After a trip to the west, the calendar goes back,
 * and the day that had already begun continues.
 */
export const notBefore = (day: StudyDay, studied: StudyDay | null): StudyDay =>
  studied !== null && studied > day ? studied : day;

/** Returns the study day of a calendar date `YYYY-MM-DD`, or null if the date does not exist. */
export function findStudyDay(date: string): StudyDay | null {
  const midnight = new Date(`${date}T00:00:00.000Z`);
  return Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== date ? null : toStudyDay(midnight);
}

/** Returns the study day's calendar date, `YYYY-MM-DD`. */
export const dateOf = (day: StudyDay): string => toUtcMidnight(day).toISOString().slice(0, 10);

/** Returns the instant at which a study day begins in a time zone. */
export function startOfStudyDay(day: StudyDay, timeZone: string): Date {
  const date = toUtcMidnight(day);
  const local = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()] as const;
  return new Date(new TZDate(...local, ROLLOVER_HOUR, timeZone).getTime());
}

/** Returns the number of days from one study day to another. It is negative if `to` is earlier. */
export const daysBetween = (from: StudyDay, to: StudyDay): number => to - from;

/** Returns the study day that is a given number of days later. */
export const addStudyDays = (day: StudyDay, days: number): StudyDay => (day + days) as StudyDay;

/** Returns the day of the week, from 0 for Monday to 6 for Sunday (1970-01-01 was a Thursday). */
export const weekdayOf = (day: StudyDay): number => (((day + 3) % 7) + 7) % 7;

/** Returns whether the runtime knows a time zone by this IANA name. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
