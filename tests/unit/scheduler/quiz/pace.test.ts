import { describe, expect, it } from 'vitest';
import {
  FEWEST_TIMED,
  measurePace,
  type Pace,
  paceAround,
  type TimedAnswer,
  USUAL_PACE,
} from '@/lib/scheduler/quiz/pace';

const answers = (count: number, answer: TimedAnswer): readonly TimedAnswer[] =>
  Array.from({ length: count }, () => answer);
const choice: TimedAnswer = { isFirst: true, kind: 'service', form: 'single-choice', elapsedMs: 6000, readMs: 0 };
const typed: TimedAnswer = { isFirst: false, kind: 'service', form: 'typed-term', elapsedMs: 9000, readMs: 0 };
const written = { kind: 'written' } as const;
const listTimes = ({ newMs, reviewMs, kinds }: Pace) => [
  newMs,
  reviewMs,
  ...[kinds.written, kinds.service].flatMap((times) => [times.newMs, times.reviewMs]),
];

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
    const { formMs, ...pace } = measurePace([
      ...answers(500, { ...choice, elapsedMs }),
      ...answers(500, { ...typed, elapsedMs }),
      ...answers(500, { ...choice, ...written, elapsedMs }),
    ]);
    expect(pace).toEqual(USUAL_PACE);
  });

  it('includes the reading before and after the answer', () => {
    expect(measurePace(answers(20, { ...choice, readMs: 30_000 })).newMs).toBe((USUAL_PACE.newMs + 36_000) / 2);
  });

  it('counts an answer as at least five seconds and at most a minute', () => {
    expect(measurePace(answers(100_000, { ...choice, elapsedMs: 3000 })).newMs).toBeGreaterThanOrEqual(5000);
    expect(measurePace(answers(20, { ...choice, elapsedMs: 3_600_000 })).newMs).toBe((USUAL_PACE.newMs + 60_000) / 2);
  });

  it('is measured for each kind of concept', () => {
    const given = [...answers(1000, choice), ...answers(1000, { ...choice, ...written, elapsedMs: 50_000 })];
    const { kinds } = measurePace(given);
    expect(kinds.service.newMs).toBeLessThan(6500);
    expect(kinds.written.newMs).toBeGreaterThan(49_000);
  });

  it('of one kind tells something about the other, because a slow reader is slow at both', () => {
    const { kinds } = measurePace(answers(40, { ...typed, elapsedMs: 24_000 }));
    expect(kinds.written.newMs).toBeGreaterThan(1.2 * USUAL_PACE.kinds.written.newMs);
    expect(kinds.written.newMs).toBeLessThan(2 * USUAL_PACE.kinds.written.newMs);
  });

  it('for either kind, changes by less than a tenth with any one answer', () => {
    let before = measurePace([]);
    for (let count = 1; count <= 200; count++) {
      const after = measurePace(answers(count, { ...typed, elapsedMs: 3000 }));
      for (const [place, ms] of listTimes(after).entries()) {
        expect(ms).toBeGreaterThan(0.9 * (listTimes(before)[place] ?? 0));
      }
      before = after;
    }
  });

  it('for either kind, never falls below five seconds, even if it is inferred from fast answers of the other', () => {
    const pace = measurePace(answers(1000, { ...choice, ...written, elapsedMs: 3000 }));
    expect(Math.min(...listTimes(pace))).toBe(5000);
  });

  it('leaves out answers about concepts that are no longer in the content, except from the means', () => {
    const { newMs, kinds } = measurePace(answers(20, { ...choice, kind: null }));
    expect({ newMs, kinds }).toEqual({ newMs: (USUAL_PACE.newMs + 6000) / 2, kinds: USUAL_PACE.kinds });
  });

  it('from before kinds were measured differs between them as usual', () => {
    expect(paceAround(USUAL_PACE)).toEqual(USUAL_PACE);
    expect(paceAround({ newMs: 70_000, reviewMs: 15_000 }).kinds.service).toEqual({ newMs: 46_000, reviewMs: 12_000 });
  });

  it('is the median for each form with at least twenty answers', () => {
    const slow = answers(9, { ...typed, elapsedMs: 3_600_000 });
    const given = [...answers(FEWEST_TIMED - 1, choice), ...answers(11, typed), ...slow];
    expect(measurePace(given).formMs).toEqual({ 'typed-term': 9000 });
    expect(measurePace([...given, choice]).formMs).toEqual({ 'single-choice': 6000, 'typed-term': 9000 });
  });
});
