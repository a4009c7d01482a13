import { describe, expect, it } from 'vitest';
import { type GradeEvidence, gradeOf, knewIt } from '@/lib/scheduler/memory/grade';

const right: GradeEvidence = {
  outcome: 'right',
  guessRate: 0,
  predictedRecall: 0.9,
  hinted: false,
  elapsedMs: 8000,
  usualMs: 8000,
};

describe('grade of a marked response', () => {
  it('is again for wrong and for nothing, good for right, hard for partly right', () => {
    expect(gradeOf({ ...right, outcome: 'wrong' })).toBe('again');
    expect(gradeOf({ ...right, outcome: 'unanswered' })).toBe('again');
    expect(gradeOf(right)).toBe('good');
    expect(gradeOf({ ...right, outcome: 'partly-right' })).toBe('hard');
  });

  it('is hard when a hint was taken', () => {
    expect(gradeOf({ ...right, hinted: true })).toBe('hard');
  });

  it('weighs a lucky guess: even odds count fully only where recall was likely', () => {
    expect(gradeOf({ ...right, guessRate: 1 / 2, predictedRecall: 0.9 })).toBe('good');
    expect(gradeOf({ ...right, guessRate: 1 / 2, predictedRecall: 0.6 })).toBe('hard');
    expect(gradeOf({ ...right, guessRate: 1 / 4, predictedRecall: 0.6 })).toBe('hard');
    expect(gradeOf({ ...right, guessRate: 1 / 24, predictedRecall: 0.6 })).toBe('good');
  });

  it('takes a first right choice for hard, of four as of two, and a first right term for good: nothing was taught before', () => {
    expect(gradeOf({ ...right, guessRate: 1 / 4, predictedRecall: null })).toBe('hard');
    expect(gradeOf({ ...right, guessRate: 1 / 2, predictedRecall: null })).toBe('hard');
    expect(gradeOf({ ...right, guessRate: 0, predictedRecall: null })).toBe('good');
  });

  it('is hard when it took more than three times the learner’s median, unless they were called away', () => {
    expect(gradeOf({ ...right, elapsedMs: 24_000 })).toBe('good');
    expect(gradeOf({ ...right, elapsedMs: 24_001 })).toBe('hard');
    expect(gradeOf({ ...right, elapsedMs: 80_001 })).toBe('good');
    expect(gradeOf({ ...right, elapsedMs: 24_001, usualMs: null })).toBe('good');
  });

  it('is never easy, however quick', () => {
    expect(gradeOf({ ...right, elapsedMs: 1 })).toBe('good');
  });

  it('rests on the probability that it was known: R / (R + (1 − R)·g)', () => {
    expect(knewIt({ predictedRecall: 0.8, guessRate: 0.25 })).toBeCloseTo(0.8 / 0.85, 12);
    expect(knewIt({ predictedRecall: 0.3, guessRate: 0 })).toBe(1);
  });
});
