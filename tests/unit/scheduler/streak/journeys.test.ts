import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addStudyDays, findStudyDay, type StudyDay, startOfStudyDay, studyDayOf } from '@/lib/scheduler/due/study-day';
import type { Streak } from '@/lib/scheduler/streak/streak';
import { Diary, noonOf, settled } from './diary';

/** A Monday. */
const first = findStudyDay('2026-03-02') as StudyDay;
const on = (days: number) => addStudyDays(first, days);
const statuses = (streak: Streak) => streak.days.map(({ status }) => status);

const HOUR = 3_600_000;
/**
 * Time zones that do not change their clocks in these months. A day of 23 hours would be another reason to miss a day.
 */
const ZONES = [
  'UTC',
  'America/Phoenix',
  'America/Bogota',
  'Africa/Lagos',
  'Asia/Kathmandu',
  'Asia/Tokyo',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Etc/GMT+12',
];

describe('a journey', () => {
  /** Studies everything due at an instant, and begins some concepts. */
  const studyAt = (diary: Diary, at: Date) => diary.studyAt(at, 4);

  it('to the east keeps the streak if the day of arrival was cut short and the learner studies again within 26 hours', () => {
    const diary = new Diary(settled, 'America/Los_Angeles');
    const evening = (days: number) => new Date(startOfStudyDay(on(days), 'America/Los_Angeles').getTime() + 16 * HOUR);
    for (let day = 0; day < 3; day++) studyAt(diary, evening(day));
    diary.change({}, new Date(evening(2).getTime() + HOUR), 'Asia/Tokyo');
    const next = new Date(evening(2).getTime() + 26 * HOUR);
    expect(studyDayOf(next, 'Asia/Tokyo')).toBe(on(4));
    studyAt(diary, next);
    expect(statuses(diary.streakAt(next))).toEqual(['studied', 'studied', 'studied', 'journey', 'studied']);
    expect(diary.streakAt(next).length).toBe(4);
  });

  it('also keeps it if the time zone is changed in the settings days after arrival', () => {
    const diary = new Diary(settled, 'America/Los_Angeles');
    const evening = (days: number) => new Date(startOfStudyDay(on(days), 'America/Los_Angeles').getTime() + 16 * HOUR);
    for (let day = 0; day < 6; day++) studyAt(diary, evening(day));
    diary.change({}, new Date(evening(5).getTime() + 2 * HOUR), 'Asia/Tokyo');
    const next = new Date(evening(5).getTime() + 25 * HOUR);
    studyAt(diary, next);
    expect(diary.streakAt(next).length).toBe(7);
  });

  it.each([
    ['Pacific/Pago_Pago', 'Pacific/Apia'],
    ['Pacific/Pago_Pago', 'Pacific/Kiritimati'],
    ['Pacific/Apia', 'Pacific/Pago_Pago'],
    ['Pacific/Kiritimati', 'Pacific/Pago_Pago'],
  ])('across the date line from %s to %s keeps the streak', (from, to) => {
    for (let hour = 0; hour < 24; hour += 3) {
      const diary = new Diary(settled, from);
      const start = startOfStudyDay(on(0), from).getTime() + hour * HOUR;
      for (let day = 0; day < 3; day++) studyAt(diary, new Date(start + day * 24 * HOUR));
      diary.change({}, new Date(start + 52 * HOUR), to);
      for (let day = 3; day < 6; day++) studyAt(diary, new Date(start + day * 24 * HOUR));
      const end = diary.streakAt(new Date(start + 121 * HOUR));
      expect(statuses(end)).not.toContain('missed');
      expect(end.length).toBeGreaterThanOrEqual(4);
    }
  });

  it('excuses no day if the learner does not study again within 48 hours', () => {
    const diary = new Diary(settled, 'America/Los_Angeles');
    const evening = (days: number) => new Date(startOfStudyDay(on(days), 'America/Los_Angeles').getTime() + 16 * HOUR);
    for (let day = 0; day < 3; day++) studyAt(diary, evening(day));
    diary.change({}, new Date(evening(2).getTime() + HOUR), 'Asia/Tokyo');
    const next = new Date(evening(2).getTime() + 50 * HOUR);
    studyAt(diary, next);
    expect(diary.streakAt(next).length).toBe(1);
  });

  it('once a week, excuses a day that was mostly over if the learner studies again within 48 hours', () => {
    const diary = new Diary(settled, 'America/Phoenix');
    let at = startOfStudyDay(on(0), 'America/Phoenix').getTime() + 16 * HOUR;
    for (let day = 0; day < 3; day++) studyAt(diary, new Date(at + day * 24 * HOUR));
    at += 2 * 24 * HOUR;
    for (const [zone, days] of [
      ['Asia/Tokyo', 3],
      ['America/Phoenix', 3],
      ['Asia/Tokyo', 3],
    ] as const) {
      const isEast = zone === 'Asia/Tokyo';
      diary.change({}, new Date(at + (isEast ? 5 : 1) * HOUR), zone);
      at += (isEast ? 32 : 40) * HOUR;
      for (let day = 0; day < days; day++) studyAt(diary, new Date(at + day * 24 * HOUR));
      at += (days - 1) * 24 * HOUR;
    }
    const found = statuses(diary.streakAt(new Date(at)));
    expect(found.filter((status) => status === 'journey')).toHaveLength(1);
    expect(found.filter((status) => status === 'frozen')).toHaveLength(1);
  });

  const hops = fc.array(fc.record({ zone: fc.constantFrom(...ZONES), hours: fc.integer({ min: 0, max: 30 }) }), {
    minLength: 1,
    maxLength: 40,
  });

  it('never costs a learner who studies at least every 24 hours their streak, however the time zone changes', () => {
    fc.assert(
      fc.property(hops, fc.integer({ min: 12, max: 24 }), (journey, every) => {
        const diary = new Diary(settled, 'UTC');
        let at = noonOf(first).getTime();
        const moves = journey.map((hop) => ({ zone: hop.zone, at: 0, hours: hop.hours }));
        let moveAt = at;
        for (const move of moves) {
          moveAt += move.hours * HOUR;
          move.at = moveAt;
        }
        const end = moveAt + 48 * HOUR;
        for (; at <= end; at += every * HOUR) {
          while (moves[0] && moves[0].at <= at) {
            const move = moves.shift() as (typeof moves)[number];
            diary.change({}, new Date(move.at), move.zone);
          }
          studyAt(diary, new Date(at));
        }
        expect(statuses(diary.streakAt(new Date(at - every * HOUR)))).not.toContain('missed');
      }),
      { numRuns: 60 },
    );
  });

  it('never saves a learner who pauses for two days plus the 26 hours between the farthest time zones', () => {
    fc.assert(
      fc.property(hops, (journey) => {
        const diary = new Diary(settled, 'UTC');
        for (let day = 0; day < 5; day++) studyAt(diary, noonOf(on(day)));
        const last = noonOf(on(4)).getTime();
        const end = last + (48 + 26) * HOUR;
        let at = last;
        for (const { zone, hours } of journey) {
          at += hours * HOUR;
          if (at < end) diary.change({}, new Date(at), zone);
        }
        expect(diary.streakAt(new Date(end)).length).toBe(0);
      }),
      { numRuns: 200 },
    );
  });

  it('does not hide endless missed days of a learner who only changes the time zone every day', () => {
    for (const [one, other] of [
      ['Asia/Kathmandu', 'Asia/Dhaka'],
      ['Pacific/Kiritimati', 'Etc/GMT+12'],
      ['America/Los_Angeles', 'Asia/Tokyo'],
    ] as const) {
      const diary = new Diary(settled, one);
      const start = startOfStudyDay(on(0), one).getTime() + 12 * HOUR;
      for (let day = 0; day < 5; day++) studyAt(diary, new Date(start + day * 24 * HOUR));
      for (let day = 5; day < 30; day++) {
        diary.change({}, new Date(start + day * 24 * HOUR), day % 2 ? other : one);
      }
      expect(diary.streakAt(new Date(start + 30 * 24 * HOUR)).length).toBe(0);
    }
  });
});
