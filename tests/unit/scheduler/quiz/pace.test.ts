import { describe, expect, it } from 'vitest';
import { FEWEST_TIMED, measurePace, type TimedAnswer, USUAL_PACE } from '@/lib/scheduler/quiz/pace';

const answers = (count: number, answer: TimedAnswer): readonly TimedAnswer[] =>
  Array.from({ length: count }, () => answer);
const choice = { isFirst: true, form: 'single-choice', elapsedMs: 6000, readMs: 0 };
const typed = { isFirst: false, form: 'typed-term', elapsedMs: 9000, readMs: 0 };

describe('a learner’s pace', () => {
  it('begins with the usual one and approaches the learner’s own over hundreds of answers', () => {
    expect(measurePace([])).toEqual({ ...USUAL_PACE, formMs: {} });
    expect(measurePace(answers(20, choice)).newMs).toBe((USUAL_PACE.newMs + 6000) / 2);
    expect(measurePace(answers(20, choice)).reviewMs).toBe(USUAL_PACE.reviewMs);
    expect(measurePace(answers(1000, typed)).reviewMs).toBeCloseTo(9118, 0);
  });

  it('changes by less than a twentieth with any one answer', () => {
    let before = measurePace([]).newMs;
    for (let count = 1; count <= 200; count++) {
      const { newMs } = measurePace(answers(count, choice));
      expect(before - newMs).toBeGreaterThan(0);
      expect(before - newMs).toBeLessThan(before / 20);
      before = newMs;
    }
  });

  it.each([0, 500, 2999])('ignores answers after %i ms, because the question cannot be read that fast', (elapsedMs) => {
    const { newMs, reviewMs } = measurePace([
      ...answers(500, { ...choice, elapsedMs }),
      ...answers(500, { ...typed, elapsedMs }),
    ]);
    expect({ newMs, reviewMs }).toEqual(USUAL_PACE);
  });

  it('includes the reading before and after the answer', () => {
    expect(measurePace(answers(20, { ...choice, readMs: 30_000 })).newMs).toBe((USUAL_PACE.newMs + 36_000) / 2);
  });

  it('counts an answer as at least five seconds and at most a minute', () => {
    expect(measurePace(answers(100_000, { ...choice, elapsedMs: 3000 })).newMs).toBeGreaterThanOrEqual(5000);
    expect(measurePace(answers(20, { ...choice, elapsedMs: 3_600_000 })).newMs).toBe((USUAL_PACE.newMs + 60_000) / 2);
  });

  it('is the median for each form with at least twenty answers', () => {
    const slow = answers(9, { ...typed, elapsedMs: 3_600_000 });
    const given = [...answers(FEWEST_TIMED - 1, choice), ...answers(11, typed), ...slow];
    expect(measurePace(given).formMs).toEqual({ 'typed-term': 9000 });
    expect(measurePace([...given, choice]).formMs).toEqual({ 'single-choice': 6000, 'typed-term': 9000 });
  });
});
