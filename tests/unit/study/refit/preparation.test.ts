import { describe, expect, it } from 'vitest';
import type { LoggedReview } from '@/lib/db/learner/refit-log';
import type { ConceptId, TurnId } from '@/lib/ids';
import type { StudyDay } from '@/lib/scheduler/due/study-day';
import type { Grade } from '@/lib/scheduler/memory/grade';
import { replay } from '@/lib/scheduler/memory/memory';
import { defaultModel } from '@/lib/scheduler/memory/memory-model';
import { logLoss, passProbability } from '@/lib/study/refit/pass';
import { listSpacedReviews, predictRecall, type SpacedReview } from '@/lib/study/refit/spaced-review';
import { listTrainingItems } from '@/lib/study/refit/training-items';
import { simulateLog } from './simulated-learner';

let seq = 0;
const review = (conceptId: string, day: number, grade: Grade, form: LoggedReview['form'] = 'typed-term') =>
  ({
    turnId: `turn-${++seq}` as TurnId,
    seq,
    conceptId: conceptId as ConceptId,
    outcome: grade === 'again' ? 'wrong' : 'right',
    misconceptionId: null,
    grade,
    selfGraded: form === 'flashcard',
    studyDay: day as StudyDay,
    form,
    elapsedMs: 5000,
    readMs: 0,
    lessonMs: 0,
    predictedRecall: null,
  }) satisfies LoggedReview;

describe('spaced reviews', () => {
  it('are a concept’s first responses on each study day, with the days since the previous one', () => {
    const log = [
      review('bind', 10, 'again'),
      review('listen', 10, 'good'),
      review('bind', 10, 'good'),
      review('bind', 13, 'hard', 'single-choice'),
      review('bind', 12, 'good'),
      review('bind', 20, 'good'),
    ];
    expect(listSpacedReviews(log)).toMatchObject([
      { conceptId: 'bind', grade: 'again', elapsedDays: null, passRate: 0 },
      { conceptId: 'listen', grade: 'good', elapsedDays: null, passRate: 0 },
      { conceptId: 'bind', grade: 'hard', elapsedDays: 3, passRate: 0.25 },
      { conceptId: 'bind', grade: 'good', elapsedDays: 7, passRate: 0 },
    ]);
  });

  it('are predicted as the memories of their time predicted them', () => {
    const log = simulateLog(defaultModel, 500, 3);
    const predicted = predictRecall(defaultModel, listSpacedReviews(log));
    expect(predicted).toHaveLength(log.length);
    expect(predicted).toEqual(log.map(({ predictedRecall }) => predictedRecall));
  });

  it('leave the same states as a replay', () => {
    const log = [review('bind', 1, 'good'), review('bind', 1, 'again'), review('bind', 4, 'good')];
    const next = listSpacedReviews([...log, review('bind', 9, 'good')]);
    const memory = replay(defaultModel, log);
    expect(predictRecall(defaultModel, next).at(-1)).toBe(defaultModel.recallAfter(memory?.stability ?? 0, 5));
  });
});

describe('training items', () => {
  const spaced = (conceptId: string, elapsedDays: number | null, grade: Grade, passRate = 0): SpacedReview => ({
    conceptId: conceptId as ConceptId,
    grade,
    form: 'typed-term',
    predictedRecall: null,
    elapsedDays,
    passRate,
  });

  it('are the reviews of a concept up to each one that has an earlier one, in the order of the log', () => {
    const items = listTrainingItems([
      spaced('bind', null, 'again'),
      spaced('listen', null, 'easy'),
      spaced('bind', 2, 'hard'),
      spaced('listen', 5, 'good'),
      spaced('bind', 6, 'again'),
    ]);
    const bind = [
      { rating: 1, days: 0 },
      { rating: 2, days: 2 },
      { rating: 1, days: 6 },
    ];
    expect(items).toEqual([
      bind.slice(0, 2),
      [
        { rating: 4, days: 0 },
        { rating: 3, days: 5 },
      ],
      bind,
    ]);
  });

  it('turn as many passes into misses as are expected to be guesses, and leave earlier reviews as they were', () => {
    const reviews = Array.from({ length: 100 }, (_, index) => [
      spaced(`concept-${index}`, null, 'good', 1 / 4),
      spaced(`concept-${index}`, 30, 'good', 1 / 2),
    ]).flat();
    const recall = defaultModel.recallAfter(defaultModel.firstState('good').stability, 30);
    const expected = 100 * (1 - recall / passProbability(recall, 1 / 2));
    const items = listTrainingItems(reviews);
    const told = items.filter((item) => item.at(-1)?.rating === 1);
    expect(expected).toBeGreaterThan(10);
    expect(told).toHaveLength(Math.floor(expected));
    expect(items.every((item) => item[0]?.rating === 3)).toBe(true);
  });

  it('leave every review as it was if nothing can be guessed', () => {
    const log = simulateLog(defaultModel, 600, 5, 'never');
    const told = listTrainingItems(listSpacedReviews(log)).map((item) =>
      item.at(-1)?.rating === 1 ? 'wrong' : 'right',
    );
    expect(told).toEqual(log.filter(({ predictedRecall }) => predictedRecall !== null).map(({ outcome }) => outcome));
  });
});

describe('the value of a prediction', () => {
  it('combines knowing and guessing: R + (1 − R)·g', () => {
    expect(passProbability(0.8, 0.25)).toBeCloseTo(0.85, 12);
    expect(passProbability(0.8, 0)).toBe(0.8);
  });

  it('is −ln of the probability given to the actual outcome, and finite for any error', () => {
    expect(logLoss(0.8, true)).toBeCloseTo(-Math.log(0.8), 12);
    expect(logLoss(0.8, false)).toBeCloseTo(-Math.log(0.2), 12);
    expect(logLoss(1, false)).toBeCloseTo(-Math.log(1e-4), 12);
  });
});
