import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CREDIT_RULE,
  type CreditTerms,
  computeCredit,
  FEWEST_CONCEPTS,
  KNOWN_RULE,
  proposeStudyDays,
} from '@/lib/classroom/assignments/credit';
import type { StudyDay } from '@/lib/scheduler/due/study-day';
import { PLAUSIBLE_MS } from '@/lib/scheduler/quiz/plausible-time';

const MONDAY = 20_780 as StudyDay;
const day = (later: number): StudyDay => (MONDAY + later) as StudyDay;
/** Two weeks, with five required days. */
const terms: CreditTerms = { opensOn: day(0), dueOn: day(13), studyDays: 5 };
const LONG_BEFORE = day(-100);
const studied = (...days: readonly number[]): readonly StudyDay[] => days.map(day);

describe('credit', () => {
  it('is the share of the required days that count', () => {
    expect(computeCredit(terms, LONG_BEFORE, [])).toEqual({ countedDays: 0, wantedDays: 5, percent: 0 });
    expect(computeCredit(terms, LONG_BEFORE, studied(0, 4, 13))).toEqual({
      countedDays: 3,
      wantedDays: 5,
      percent: 60,
    });
  });

  it('does not exceed 100%, and says how many days there were', () => {
    expect(computeCredit(terms, LONG_BEFORE, studied(1, 2, 3, 4, 5, 6, 7))).toMatchObject({
      countedDays: 7,
      percent: 100,
    });
  });

  it('counts no day before the opening, after the due day, or before the learner joined', () => {
    expect(computeCredit(terms, LONG_BEFORE, studied(-1, 14))).toMatchObject({ countedDays: 0 });
    expect(computeCredit(terms, day(6), studied(3, 5, 6))).toMatchObject({ countedDays: 1, wantedDays: 5 });
  });

  it('requires no more days from a late learner than they had, and none from one who joined after the end', () => {
    expect(computeCredit(terms, day(11), studied(11, 12, 13))).toEqual({ countedDays: 3, wantedDays: 3, percent: 100 });
    expect(computeCredit(terms, day(13), studied(13))).toEqual({ countedDays: 1, wantedDays: 1, percent: 100 });
    expect(computeCredit(terms, day(14), studied(14))).toBeNull();
  });

  it('is rounded down: two of three days are 66%, and only all of them are 100%', () => {
    expect(computeCredit({ ...terms, studyDays: 3 }, LONG_BEFORE, studied(0, 1))?.percent).toBe(66);
    const year = { opensOn: day(0), dueOn: day(365), studyDays: 366 };
    const allButOne = Array.from({ length: 365 }, (_, n) => n);
    expect(computeCredit(year, LONG_BEFORE, studied(...allButOne))?.percent).toBe(99);
  });

  it('never falls with another study day, and stays between 0 and 100', () => {
    const days = fc.uniqueArray(fc.integer({ min: -20, max: 40 }), { maxLength: 40 });
    const window = fc.record({ length: fc.integer({ min: 1, max: 30 }), wanted: fc.integer({ min: 1, max: 30 }) });
    fc.assert(
      fc.property(window, days, fc.integer({ min: -5, max: 35 }), ({ length, wanted }, all, joined) => {
        const each = { opensOn: day(0), dueOn: day(length - 1), studyDays: Math.min(wanted, length) };
        const percents = all.map(
          (_, count) => computeCredit(each, day(joined), studied(...all.slice(0, count)))?.percent,
        );
        for (const [place, percent] of percents.entries()) {
          if (percent === undefined) expect(joined).toBeGreaterThanOrEqual(length);
          else {
            expect(percent).toBeGreaterThanOrEqual(percents[place - 1] ?? 0);
            expect(percent).toBeLessThanOrEqual(100);
          }
        }
      }),
    );
  });

  it('states its rules with the numbers that they use, in sentences of at most 35 words', () => {
    expect(CREDIT_RULE).toContain(String(FEWEST_CONCEPTS));
    expect(CREDIT_RULE).toContain(String(PLAUSIBLE_MS / 1000));
    for (const sentence of `${CREDIT_RULE} ${KNOWN_RULE}`.split('. ')) {
      expect(sentence.split(' ').length).toBeLessThanOrEqual(35);
    }
  });
});

describe('the proposed study days', () => {
  it('are four days in seven, at least one, and never more than there are', () => {
    expect([1, 2, 3, 7, 14, 366].map(proposeStudyDays)).toEqual([1, 1, 2, 4, 8, 209]);
  });
});
