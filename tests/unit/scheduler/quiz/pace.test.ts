import { describe, expect, it } from 'vitest';
import { FEWEST_TIMED, measurePace, type TimedAnswer, USUAL_PACE } from '@/lib/scheduler/quiz/pace';

const answers = (count: number, answer: TimedAnswer): readonly TimedAnswer[] =>
  Array.from({ length: count }, () => answer);
const choice = { isFirst: true, form: 'single-choice', elapsedMs: 6000 };
const typed = { isFirst: false, form: 'typed-term', elapsedMs: 9000 };

describe('a learner’s pace', () => {
  it('is the usual one until there are twenty answers of a sort', () => {
    expect(measurePace([])).toEqual({ ...USUAL_PACE, formMs: {} });
    const fewer = [...answers(FEWEST_TIMED - 1, choice), ...answers(FEWEST_TIMED, typed)];
    expect(measurePace(fewer)).toEqual({ newMs: USUAL_PACE.newMs, reviewMs: 9000, formMs: { 'typed-term': 9000 } });
  });

  it('is the median of first answers, of later ones, and of each form', () => {
    const slow = answers(9, { ...typed, elapsedMs: 60_000 });
    expect(measurePace([...answers(20, choice), ...answers(11, typed), ...slow])).toEqual({
      newMs: 6000,
      reviewMs: 9000,
      formMs: { 'single-choice': 6000, 'typed-term': 9000 },
    });
  });

  it('takes nobody who was away for somebody slow by hours', () => {
    expect(measurePace(answers(20, { ...typed, elapsedMs: 3_600_000 })).reviewMs).toBe(60_000);
  });
});
