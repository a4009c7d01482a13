import { describe, expect, it } from 'vitest';
import { findStudyDay, type StudyDay } from '@/lib/scheduler/due/study-day';
import { formatDate, formatDateTime, formatDay, formatTime } from '@/lib/words/date';

const NEW_YEARS_EVE = new Date('2026-12-31T23:30:00Z');

describe('an instant', () => {
  it.each([
    ['UTC', 'Dec 31, 2026, 11:30 p.m.'],
    ['America/Los_Angeles', 'Dec 31, 2026, 3:30 p.m.'],
    ['Asia/Kathmandu', 'Jan 1, 2027, 5:15 a.m.'],
    ['Pacific/Kiritimati', 'Jan 1, 2027, 1:30 p.m.'],
  ])('in %s is shown by the clocks there', (timeZone, text) => {
    expect(formatDateTime(NEW_YEARS_EVE, timeZone)).toBe(text);
  });

  it('has the date at the reader’s location', () => {
    expect(formatDate(NEW_YEARS_EVE, 'Pacific/Pago_Pago')).toBe('Dec 31, 2026');
    expect(formatDate(NEW_YEARS_EVE, 'Pacific/Auckland')).toBe('Jan 1, 2027');
  });

  it('uses twelve hours, with noon as p.m. and midnight as a.m.', () => {
    const at = (time: string) => formatTime(new Date(`2026-03-12T${time}Z`), 'UTC');
    expect(['00:00', '10:30', '12:00', '23:59'].map(at)).toEqual([
      ...['12:00 a.m.', '10:30 a.m.', '12:00 p.m.', '11:59 p.m.'],
    ]);
  });
});

describe('a study day', () => {
  const day = findStudyDay('2026-03-12') as StudyDay;

  it('is an American date, in the requested length', () => {
    expect(formatDay(day)).toBe('Mar 12, 2026');
    expect(formatDay(day, 'long-date')).toBe('March 12, 2026');
    expect(formatDay(day, 'full-date')).toBe('Thursday, March 12, 2026');
    expect(formatDay(day, 'weekday-date')).toBe('Thu, Mar 12, 2026');
    expect(formatDay(day, 'weekday-month-day')).toBe('Thu, Mar 12');
    expect(formatDay(day, 'long-weekday-month-day')).toBe('Thursday, March 12');
    expect(formatDay(day, 'month-day')).toBe('Mar 12');
    expect(formatDay(day, 'month')).toBe('Mar');
    expect(formatDay(day, 'weekday-letter')).toBe('T');
  });

  it('needs no time zone, and is also right before 1970', () => {
    expect([-1, 0, 1].map((each) => formatDay(each))).toEqual(['Dec 31, 1969', 'Jan 1, 1970', 'Jan 2, 1970']);
  });
});
