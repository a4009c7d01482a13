import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addStudyDays,
  dateOf,
  daysBetween,
  findStudyDay,
  isTimeZone,
  notBefore,
  type StudyDay,
  startOfStudyDay,
  studyDayOf,
  weekdayOf,
} from '@/lib/scheduler/due/study-day';

const day = (date: string) => findStudyDay(date) as StudyDay;
const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland', 'America/St_Johns'];

describe('a study day', () => {
  it('begins at four in the morning in the learner’s time zone', () => {
    expect(studyDayOf(new Date('2026-11-23T02:59:59Z'), 'Europe/Berlin')).toBe(day('2026-11-22'));
    expect(studyDayOf(new Date('2026-11-23T03:00:00Z'), 'Europe/Berlin')).toBe(day('2026-11-23'));
  });

  it('differs between time zones at one instant', () => {
    const at = new Date('2026-11-23T12:00:00Z');
    expect(studyDayOf(at, 'Pacific/Auckland')).toBe(day('2026-11-23'));
    expect(studyDayOf(new Date('2026-11-23T16:00:00Z'), 'Pacific/Auckland')).toBe(day('2026-11-24'));
    expect(studyDayOf(at, 'America/New_York')).toBe(day('2026-11-23'));
    expect(studyDayOf(new Date('2026-11-23T08:59:00Z'), 'America/New_York')).toBe(day('2026-11-22'));
  });

  it('follows the wall clock on the days on which clocks change', () => {
    // Berlin: 2026-03-29 02:00 becomes 03:00. 2026-10-25 03:00 becomes 02:00.
    expect(studyDayOf(new Date('2026-03-29T01:59:00Z'), 'Europe/Berlin')).toBe(day('2026-03-28'));
    expect(studyDayOf(new Date('2026-03-29T02:00:00Z'), 'Europe/Berlin')).toBe(day('2026-03-29'));
    expect(studyDayOf(new Date('2026-10-25T02:59:00Z'), 'Europe/Berlin')).toBe(day('2026-10-24'));
    expect(studyDayOf(new Date('2026-10-25T03:00:00Z'), 'Europe/Berlin')).toBe(day('2026-10-25'));
    expect(daysBetween(day('2026-03-28'), day('2026-03-30'))).toBe(2);
  });

  it('contains the instant at which it begins, but not the millisecond before', () => {
    const instants = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), (at, zone) => {
        const here = studyDayOf(at, zone);
        const start = startOfStudyDay(here, zone);
        expect(studyDayOf(start, zone)).toBe(here);
        expect(studyDayOf(new Date(start.getTime() - 1), zone)).toBe(addStudyDays(here, -1));
        expect(start.getTime()).toBeLessThanOrEqual(at.getTime());
      }),
    );
  });

  it('is computed once per quarter of an hour, which the offset of every time zone is a multiple of', () => {
    for (const timeZone of Intl.supportedValuesOf('timeZone')) {
      for (const date of ['2026-01-15', '2026-07-15', '2035-01-15', '2035-07-15']) {
        const start = startOfStudyDay(day(date), timeZone);
        expect(start.getTime() % (15 * 60_000), `${timeZone} on ${date}`).toBe(0);
      }
    }
  });

  it('is added to and counted across years', () => {
    expect(addStudyDays(day('2026-12-31'), 1)).toBe(day('2027-01-01'));
    expect(daysBetween(day('2028-02-28'), day('2028-03-01'))).toBe(2);
    expect(daysBetween(day('2026-01-02'), day('2026-01-01'))).toBe(-1);
  });

  it('is parsed from a calendar date and formatted as one', () => {
    expect(findStudyDay('1970-01-01')).toBe(0);
    expect(dateOf(day('2028-02-29'))).toBe('2028-02-29');
    for (const text of ['2027-02-29', '2026-13-01', '26-1-1', '2026-01-01T00', ''])
      expect(findStudyDay(text)).toBeNull();
  });

  it('has a day of the week, from 0 for Monday', () => {
    expect(weekdayOf(day('1970-01-01'))).toBe(3);
    expect(weekdayOf(day('2026-11-23'))).toBe(0);
    expect(weekdayOf(day('2026-11-29'))).toBe(6);
    expect(weekdayOf(day('1969-12-28'))).toBe(6);
  });

  it('accepts time zones and refuses other words', () => {
    expect(isTimeZone('Europe/Berlin')).toBe(true);
    expect(isTimeZone('Middle/Earth')).toBe(false);
    expect(isTimeZone('')).toBe(false);
  });
});

it('continues when a journey to the west turns the calendar back', () => {
  expect(notBefore(100 as StudyDay, 101 as StudyDay)).toBe(101);
  expect(notBefore(100 as StudyDay, 99 as StudyDay)).toBe(100);
  expect(notBefore(100 as StudyDay, null)).toBe(100);
});
