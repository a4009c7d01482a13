import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownBefore, scoreFirst } from '@/lib/scheduler/memory/first-answer';

describe('the share of concepts that a learner knew before', () => {
  it('is one in four until there is a first answer', () => {
    expect(knownBefore([])).toBe(0.25);
    expect(knownBefore([{ firstScore: null }, { firstScore: null }])).toBe(0.25);
  });

  it('approaches their share of right first answers without guesses, but never all or nothing', () => {
    const scores = (right: number, wrong: number) => [
      ...Array.from({ length: right }, () => ({ firstScore: scoreFirst('right', 1 / 4) })),
      ...Array.from({ length: wrong }, () => ({ firstScore: scoreFirst('wrong', 1 / 4) })),
    ];
    expect(knownBefore(scores(250, 750))).toBeCloseTo(0, 1);
    expect(knownBefore(scores(625, 375))).toBeCloseTo(0.5, 2);
    expect(knownBefore(scores(1000, 0))).toBe(0.98);
    expect(knownBefore(scores(0, 1000))).toBe(0.02);
  });

  it('is not raised by blind guesses, whatever their chance, nor by skipping', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.5, noNaN: true }), (guessRate) => {
        const mean = guessRate * scoreFirst('right', guessRate) + (1 - guessRate) * scoreFirst('wrong', guessRate);
        expect(mean).toBeCloseTo(0, 9);
      }),
    );
    expect(scoreFirst('unanswered', 1 / 4)).toBe(0);
  });
});
