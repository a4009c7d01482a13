import { describe, expect, it } from 'vitest';
import { chanceFrom } from '@/lib/quiz/chance';
import { measureReliability, type Prediction, wilson } from '@/lib/study/refit/reliability';

/** Makes `count` predictions of the same recall, and lets the share `passed` of the answers be right. */
const made = (count: number, recall: number, passed: number, passRate = 0): readonly Prediction[] =>
  Array.from({ length: count }, (_, index) => ({
    form: passRate > 0 ? 'single-choice' : 'typed-term',
    recall,
    passRate,
    passed: index < passed * count,
  }));

describe('reliability', () => {
  it('is null without predictions', () => {
    expect(measureReliability([])).toBeNull();
  });

  it('compares predicted and observed recall in bins of predicted recall', () => {
    const reliability = measureReliability([...made(10, 0.75, 0.6), ...made(30, 0.92, 0.9), ...made(5, 1, 1)]);
    expect(reliability?.bins.map(({ label, count, passed }) => [label, count, passed])).toEqual([
      ['0.70 to 0.80', 10, 0.6],
      ['0.90 to 0.95', 30, 0.9],
      ['0.95 to 1.00', 5, 1],
    ]);
    expect(reliability?.all.count).toBe(45);
    expect(reliability?.calibrationError).toBeCloseTo((10 * 0.15 + 30 * 0.02) / 45, 12);
  });

  it('corrects for guesses: with four choices, 85% right is 80% recalled', () => {
    const [row] = measureReliability(made(100, 0.8, 0.85, 0.25))?.forms ?? [];
    expect(row).toMatchObject({ label: 'single-choice', pass: expect.closeTo(0.85, 12), passed: 0.85 });
    expect(row?.recalled).toBeCloseTo(0.8, 12);
  });

  it('has no more error than chance if the predictions are exact', () => {
    const chance = chanceFrom(1, 'reliability');
    const exact = Array.from({ length: 20_000 }, (): Prediction => {
      const recall = 0.4 + chance.below(600) / 1000;
      const passed = chance.below(1_000_000) < 1_000_000 * (recall + (1 - recall) * 0.25);
      return { form: 'single-choice', recall, passRate: 0.25, passed };
    });
    const reliability = measureReliability(exact);
    expect(reliability?.calibrationError).toBeLessThan(2 * (reliability?.chanceError ?? 0));
    const boastful = exact.map((each) => ({ ...each, recall: Math.min(1, each.recall + 0.1) }));
    expect(measureReliability(boastful)?.calibrationError).toBeGreaterThan(0.05);
  });

  // Newcombe 1998, Statistics in Medicine 17:857, table I: 81 of 263 is 0.2553 to 0.3662; 0 of 20 is 0 to 0.1611.
  it('computes Wilson’s interval as published', () => {
    expect(wilson(81 / 263, 263).map((end) => end.toFixed(4))).toEqual(['0.2553', '0.3662']);
    expect(wilson(0, 20).map((end) => end.toFixed(4))).toEqual(['0.0000', '0.1611']);
  });
});
