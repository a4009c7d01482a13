import { describe, expect, it } from 'vitest';
import { type GradeEvidence, gradeOf, knewIt } from '@/lib/scheduler/memory/grade';

const right: GradeEvidence = {
  outcome: 'right',
  guessRate: 0,
  predictedRecall: 0.9,
  knownBefore: null,
  sure: null,
  hinted: false,
  elapsedMs: 8000,
  usualMs: 8000,
};

describe('the grade of a marked response', () => {
  it('is again for a wrong or missing one, good for a right one, and hard for a partly right one', () => {
    expect(gradeOf({ ...right, outcome: 'wrong' })).toBe('again');
    expect(gradeOf({ ...right, outcome: 'unanswered' })).toBe('again');
    expect(gradeOf(right)).toBe('good');
    expect(gradeOf({ ...right, outcome: 'partly-right' })).toBe('hard');
  });

  it('is hard after a hint', () => {
    expect(gradeOf({ ...right, hinted: true })).toBe('hard');
  });

  it('accounts for lucky guesses: even odds count fully only if recall was likely', () => {
    expect(gradeOf({ ...right, guessRate: 1 / 2, predictedRecall: 0.9 })).toBe('good');
    expect(gradeOf({ ...right, guessRate: 1 / 2, predictedRecall: 0.6 })).toBe('hard');
    expect(gradeOf({ ...right, guessRate: 1 / 4, predictedRecall: 0.6 })).toBe('hard');
    expect(gradeOf({ ...right, guessRate: 1 / 24, predictedRecall: 0.6 })).toBe('good');
  });

  it('is good for a first right answer after a lesson, unless even odds would have been enough', () => {
    expect(gradeOf({ ...right, guessRate: 1 / 4, predictedRecall: null })).toBe('good');
    expect(gradeOf({ ...right, guessRate: 1 / 2, predictedRecall: null })).toBe('hard');
    expect(gradeOf({ ...right, guessRate: 0, predictedRecall: null })).toBe('good');
  });

  it('trusts a first right answer without a lesson more if the learner knew more before', () => {
    const first = { ...right, guessRate: 1 / 4, predictedRecall: null };
    expect(gradeOf({ ...first, knownBefore: 0.15 })).toBe('hard');
    expect(gradeOf({ ...first, knownBefore: 0.25 })).toBe('good');
    expect(gradeOf({ ...first, knownBefore: 0.5 })).toBe('easy');
    expect(gradeOf({ ...first, knownBefore: 0.5, hinted: true })).toBe('hard');
    expect(gradeOf({ ...first, knownBefore: 0.5, outcome: 'wrong' })).toBe('again');
    expect(gradeOf({ ...first, knownBefore: 0.15, guessRate: 1 / 100 })).toBe('easy');
  });

  it('considers how sure the learner was', () => {
    const likelyGuess = { ...right, guessRate: 1 / 4, predictedRecall: 0.6 };
    expect(gradeOf(likelyGuess)).toBe('hard');
    expect(gradeOf({ ...likelyGuess, sure: true })).toBe('good');
    expect(gradeOf({ ...right, sure: false })).toBe('hard');
    expect(gradeOf({ ...right, sure: true, outcome: 'wrong' })).toBe('again');
  });

  it('is hard if answering took more than three times the learner’s median time, unless they were interrupted', () => {
    expect(gradeOf({ ...right, elapsedMs: 24_000 })).toBe('good');
    expect(gradeOf({ ...right, elapsedMs: 24_001 })).toBe('hard');
    expect(gradeOf({ ...right, elapsedMs: 80_001 })).toBe('good');
    expect(gradeOf({ ...right, elapsedMs: 24_001, usualMs: null })).toBe('good');
  });

  it('is not easy just because the answer was quick', () => {
    expect(gradeOf({ ...right, elapsedMs: 1 })).toBe('good');
  });

  it('depends on the probability that the answer was known: R / (R + (1 − R)·g)', () => {
    expect(knewIt({ recall: 0.8, guessRate: 0.25 })).toBeCloseTo(0.8 / 0.85, 12);
    expect(knewIt({ recall: 0.3, guessRate: 0 })).toBe(1);
  });
});
