import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueDayOf, EXAM_DAYS, intervalOf, movableDays, SURE_MISS_DAYS } from '@/lib/scheduler/due/due-day';
import { type StudyDay, weekdayOf } from '@/lib/scheduler/due/study-day';
import { thresholdFor } from '@/lib/scheduler/memory/threshold';
import { chooseNext } from '@/lib/scheduler/quiz/next-concept';
import { minutesOn, type QuizSettings } from '@/lib/scheduler/quiz/quiz-settings';
import { concept, fresh, memoryOf, plain, remembering, today } from '../quiz/sitting';

const settled = (over: Partial<QuizSettings>) => fresh({ settings: { ...plain, ...over } });
const at = (day: number) => day as StudyDay;

describe('the threshold', () => {
  it('is the desired retention at a stability of ten days', () => {
    expect(thresholdFor(10, 0.9)).toBeCloseTo(0.9, 12);
  });

  it('rises with stability and with the desired retention, within bounds', () => {
    const stability = fc.double({ min: 0.01, max: 5000, noNaN: true });
    const retention = fc.double({ min: 0.7, max: 0.97, noNaN: true });
    fc.assert(
      fc.property(stability, stability, retention, retention, (s, t, r, q) => {
        expect(thresholdFor(Math.max(s, t), Math.max(r, q))).toBeGreaterThanOrEqual(
          thresholdFor(Math.min(s, t), Math.min(r, q)),
        );
        expect(thresholdFor(s, r)).toBeGreaterThanOrEqual(0.6);
        expect(thresholdFor(s, r)).toBeLessThanOrEqual(0.98);
      }),
    );
  });

  it('gives a longer interval for a longer stability', () => {
    const days = [0.2, 1, 3, 10, 30, 100, 300].map((stability) => intervalOf(fresh(), { stability }));
    expect(days).toEqual([...days].sort((a, b) => a - b));
  });
});

describe('the day on which a memory is due', () => {
  it('is within Anki’s range around the day on which the threshold is reached', () => {
    expect([1, 2, 3, 7, 20, 100].map((days) => Number(movableDays(days).toFixed(3)))).toEqual([
      0, 0, 1.075, 1.675, 2.975, 6.975,
    ]);
    fc.assert(
      fc.property(fc.double({ min: 0.2, max: 400, noNaN: true }), fc.nat(100_000), (stability, lastSeq) => {
        const memory = memoryOf('a', stability, 0, { lastSeq });
        const plainDays = intervalOf(fresh(), memory);
        const days = dueDayOf(fresh(), memory) - memory.lastReviewedOn;
        expect(Math.abs(days - plainDays)).toBeLessThanOrEqual(Math.round(movableDays(plainDays) + 0.5));
        expect(days).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  it('spreads concepts learned in one quiz evenly over its range', () => {
    const load = new Map<number, number>();
    for (let lastSeq = 1; lastSeq <= 70; lastSeq++) {
      const day = dueDayOf(fresh(), memoryOf('a', 20, 0, { lastSeq }));
      load.set(day, (load.get(day) ?? 0) + 1);
    }
    const counts = [...load.values()];
    expect(counts.length).toBeGreaterThanOrEqual(6);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(2);
  });

  it('avoids days off and a break if the range allows, and gives half days half as much', () => {
    const weekdays = settled({ weekdayShares: [1, 1, 1, 1, 1, 0.5, 0] });
    const counts = [0, 0, 0, 0, 0, 0, 0];
    for (let seq = 1; seq <= 700; seq++) {
      const memory = memoryOf('a', 20, seq % 7, { lastSeq: seq });
      const weekday = weekdayOf(dueDayOf(weekdays, memory));
      counts[weekday] = (counts[weekday] ?? 0) + 1;
    }
    expect(counts[6]).toBe(0);
    expect(counts[5]).toBeLessThan(0.75 * (counts[4] ?? 0));
    const pause = { from: at(today + 20), to: at(today + 22) };
    for (let lastSeq = 1; lastSeq <= 50; lastSeq++) {
      const day = dueDayOf(settled({ pause }), memoryOf('a', 20, 0, { lastSeq }));
      expect(day < pause.from || day > pause.to).toBe(true);
    }
  });

  it('depends on no other memory and not on the day of the calculation', () => {
    const memory = memoryOf('a', 30, 3, { lastSeq: 17 });
    expect(dueDayOf({ ...fresh(), today: at(today + 9) }, memory)).toBe(dueDayOf(fresh(), memory));
  });
});

describe('an exam', () => {
  const exam = { on: at(today + 20), recall: 0.95 };

  it('moves reviews of concepts that would not reach the target recall into the last days before it', () => {
    for (let lastSeq = 1; lastSeq <= 40; lastSeq++) {
      const day = dueDayOf(settled({ exam }), memoryOf('a', 40, 2, { lastSeq }));
      expect(day).toBeGreaterThanOrEqual(exam.on - EXAM_DAYS);
      expect(day).toBeLessThan(exam.on);
    }
  });

  it('uses only study days: before a break or days off, the work moves to the days that are left', () => {
    const off = [
      { pause: { from: at(exam.on - 10), to: at(exam.on - 1) } },
      { pause: { from: at(exam.on - 14), to: at(exam.on - 1) } },
      { weekdayShares: [1, 1, 1, 1, 1, 0, 0] },
    ];
    for (const settings of off) {
      for (let lastSeq = 1; lastSeq <= 40; lastSeq++) {
        const given = settled({ exam, ...settings });
        const day = dueDayOf(given, memoryOf('a', 40, 2, { lastSeq }));
        expect(minutesOn(given.settings, day)).toBeGreaterThan(0);
        expect(day).toBeLessThan(exam.on);
      }
    }
  });

  it('does not affect concepts that will be remembered well enough, or are due earlier anyway', () => {
    const strong = memoryOf('a', 400, 2);
    expect(dueDayOf(settled({ exam }), strong)).toBe(dueDayOf(fresh(), strong));
    const weak = memoryOf('a', 4, 2);
    expect(dueDayOf(settled({ exam }), weak)).toBe(dueDayOf(fresh(), weak));
  });

  it('changes nothing once it is over', () => {
    const memory = memoryOf('a', 40, 2);
    expect(dueDayOf(settled({ exam: { on: at(today - 1), recall: 1 } }), memory)).toBe(dueDayOf(fresh(), memory));
  });
});

describe('a break', () => {
  it('postpones reviews that would be due in it to the days after it, evenly', () => {
    const pause = { from: at(today), to: at(today + 13) };
    const counts = new Map<number, number>();
    for (let lastSeq = 1; lastSeq <= 140; lastSeq++) {
      const after = dueDayOf(settled({ pause }), memoryOf('a', 5, 1, { lastSeq })) - pause.to;
      counts.set(after, (counts.get(after) ?? 0) + 1);
    }
    expect([...counts.keys()].toSorted((one, other) => one - other)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(Math.max(...counts.values()) - Math.min(...counts.values())).toBeLessThanOrEqual(2);
  });

  it('of a day or two postpones them to the day after it', () => {
    const pause = { from: at(today), to: at(today + 1) };
    expect(dueDayOf(settled({ pause }), memoryOf('a', 1, 1))).toBe(today + 2);
  });
});

describe('a wrong answer that the learner was sure of', () => {
  const missedOn = at(today - 1);

  it('comes back a week later, however well the concept has gone since then', () => {
    const memory = memoryOf('a', 60, 0, { sureMissOn: missedOn });
    expect(dueDayOf(fresh(), memory)).toBe(missedOn + SURE_MISS_DAYS);
    expect(dueDayOf(fresh(), { ...memory, sureMissOn: null })).toBeGreaterThan(missedOn + 20);
  });

  it('never postpones a review that is due sooner', () => {
    const memory = memoryOf('a', 1, 0, { sureMissOn: missedOn });
    expect(dueDayOf(fresh(), memory)).toBe(dueDayOf(fresh(), { ...memory, sureMissOn: null }));
  });

  it('is given as the reason only if the review would not be due anyway', () => {
    const concepts = [concept('a')];
    const memory = memoryOf('a', 60, 1, { sureMissOn: at(today - SURE_MISS_DAYS) });
    expect(chooseNext(remembering(fresh({ concepts }), [memory]))?.reason).toEqual({
      kind: 'sure-miss',
      on: today - SURE_MISS_DAYS,
    });
    const overdue = memoryOf('a', 2, 20, { sureMissOn: at(today - 20) });
    expect(chooseNext(remembering(fresh({ concepts }), [overdue]))?.reason.kind).toBe('due');
  });
});
