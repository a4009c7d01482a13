import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyzeItem, analyzeWrong, estimateShare, type ItemAnswer } from '@/lib/classroom/insight/item-analysis';

/**
 * Returns `each` answers from each of `learners` learners. `recalls` says whether the answer with a given number was
 * recalled.
 */
const answersOf = (
  { learners, each }: { readonly learners: number; readonly each: number },
  {
    predicted,
    recalls,
    guessRate = 0,
  }: {
    readonly predicted: (place: number) => number;
    readonly recalls: (place: number) => boolean;
    readonly guessRate?: number | undefined;
  },
): ItemAnswer[] =>
  Array.from({ length: learners * each }, (_, place) => ({
    learnerId: `learner ${place % learners}`,
    predicted: predicted(place),
    recalled: recalls(place),
    guessRate,
  }));

describe('an item', () => {
  it('is compared with the prediction for each answer', () => {
    const { observed, predicted, difference } = analyzeItem(
      answersOf({ learners: 10, each: 10 }, { predicted: () => 0.9, recalls: (place) => place % 10 < 6 }),
    );
    expect(observed).toBeCloseTo(0.6);
    expect(predicted).toBeCloseTo(0.9);
    expect(difference?.value).toBeCloseTo(-0.3);
  });

  it('is corrected for guessing: if everyone guesses, recall is about zero', () => {
    const { observed } = analyzeItem(
      answersOf(
        { learners: 10, each: 20 },
        { predicted: () => 0.5, recalls: (place) => place % 4 === 0, guessRate: 1 / 4 },
      ),
    );
    expect(observed).toBeCloseTo(0);
  });

  it('has an interval with the variance between learners, worked out by hand', () => {
    // Five learners with four answers each, predicted 0.5: two recall all, one recalls half, two recall none. The sums
    // of residuals are ±2 and 0.
    const answers = answersOf(
      { learners: 5, each: 4 },
      { predicted: () => 0.5, recalls: (place) => place % 5 < 2 || (place % 5 === 2 && place < 10) },
    );
    const { difference } = analyzeItem(answers);
    const margin = (1.959964 * Math.sqrt((16 * 5) / 4)) / 20;
    expect(difference?.value).toBeCloseTo(0);
    expect(difference?.high).toBeCloseTo(margin);
    expect(difference?.low).toBeCloseTo(-margin);
  });

  it('is no more certain with many answers from the same few learners, whose answers are alike', () => {
    const few = analyzeItem(
      answersOf({ learners: 6, each: 5 }, { predicted: () => 0.5, recalls: (place) => place % 6 < 3 }),
    ).difference;
    const many = analyzeItem(
      answersOf({ learners: 6, each: 500 }, { predicted: () => 0.5, recalls: (place) => place % 6 < 3 }),
    ).difference;
    expect(many?.high).toBeCloseTo(few?.high ?? 0);
  });

  it.each([
    [19, 1],
    [4, 100],
  ])('of %i learners with %i answers each has no interval and no flag', (learners, each) => {
    const { difference, flags } = analyzeItem(
      answersOf({ learners, each }, { predicted: () => 0.9, recalls: () => false }),
    );
    expect(difference).toBeNull();
    expect(flags).toEqual([]);
  });

  it('is flagged as harder only if its whole interval is below zero, and not because of bad luck', () => {
    expect(
      analyzeItem(answersOf({ learners: 20, each: 5 }, { predicted: () => 0.9, recalls: (place) => place % 2 === 0 }))
        .flags,
    ).toContain('harder');
    expect(
      analyzeItem(answersOf({ learners: 20, each: 5 }, { predicted: () => 0.9, recalls: (place) => place % 10 > 0 }))
        .flags,
    ).toEqual([]);
    expect(
      analyzeItem(answersOf({ learners: 5, each: 4 }, { predicted: () => 0.9, recalls: (place) => place % 5 > 0 }))
        .flags,
    ).toEqual([]);
  });

  it('is not flagged as harder because it is asked about when nearly forgotten, as raw shares would suggest', () => {
    const overdue = analyzeItem(
      answersOf({ learners: 20, each: 10 }, { predicted: () => 0.4, recalls: (place) => place % 5 < 2 }),
    );
    expect(overdue.observed).toBeCloseTo(0.4);
    expect(overdue.flags).toEqual([]);
  });

  it('fails to tell strong from weak if both halves do equally well against different predictions', () => {
    const predicted = (place: number) => (place % 2 === 0 ? 0.95 : 0.5);
    const alike = analyzeItem(
      answersOf({ learners: 31, each: 12 }, { predicted, recalls: (place) => Math.floor(place / 2) % 10 < 7 }),
    );
    expect(alike.flags).toContain('does-not-tell-apart');
    const asPredicted = analyzeItem(
      answersOf(
        { learners: 31, each: 12 },
        { predicted, recalls: (place) => (place % 2 === 0 ? place % 40 > 0 : place % 4 === 1) },
      ),
    );
    expect(asPredicted.flags).toEqual([]);
  });

  it('always has its value within its interval, whatever the answers', () => {
    const answer = fc.record({
      learnerId: fc.integer({ min: 0, max: 30 }).map(String),
      recalled: fc.boolean(),
      predicted: fc.double({ min: 0.01, max: 1, noNaN: true }),
      guessRate: fc.constantFrom(0, 1 / 4, 1 / 2),
    });
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1, maxLength: 200 }), (answers) => {
        const { difference, count } = analyzeItem(answers);
        expect(count).toBe(answers.length);
        if (!difference) return;
        expect(difference.low).toBeLessThanOrEqual(difference.value);
        expect(difference.high).toBeGreaterThanOrEqual(difference.value);
      }),
    );
  });
});

describe('a wrong response', () => {
  it('has Wilson’s interval (Newcombe 1998, table I: 81 of 263)', () => {
    const { value, low, high } = estimateShare(81, 263);
    expect(value).toBeCloseTo(0.308, 3);
    expect(low).toBeCloseTo(0.2553, 4);
    expect(high).toBeCloseTo(0.3662, 4);
  });

  it('misleads if learners who should know better give it as often as anyone', () => {
    const all = answersOf(
      { learners: 10, each: 4 },
      { predicted: (place) => (place % 10 < 5 ? 0.9 : 0.6), recalls: () => false },
    );
    const strong = all.filter(({ predicted }) => predicted > 0.8);
    const weak = all.filter(({ predicted }) => predicted < 0.8);
    expect(analyzeWrong(strong.slice(0, 6), all).misleads).toBe(true);
    expect(analyzeWrong(weak.slice(0, 6), all).misleads).toBe(false);
    expect(analyzeWrong(strong.slice(0, 4), all).misleads).toBe(false);
  });
});
