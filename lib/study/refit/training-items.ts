import type { ConceptId } from '@/lib/ids';
import { defaultModel } from '@/lib/scheduler/memory/memory-model';
import { isPass, passProbability } from './pass';
import { predictRecall, type SpacedReview } from './spaced-review';

/**
 * A review in the optimizer's format: the rating from 1 (again) to 4 (easy), and the days since the previous review, 0
 * for the first.
 */
export type TrainingStep = { readonly rating: 1 | 2 | 3 | 4; readonly days: number };
/** A concept's reviews up to and including one that is to be predicted. */
export type TrainingItem = readonly TrainingStep[];

const ratingOf = { again: 1, hard: 2, good: 3, easy: 4 } as const;

/**
 * Returns one item for each review of a concept that has an earlier review, in the order of the log (the optimizer
 * gives later items more weight). The optimizer reads the last rating only as passed or failed. Some passes may be
 * guesses. To make the parameters predict knowledge rather than luck, as many passes as there are expected guesses are
 * turned into misses. To choose them, the expected guesses are added up along the log, and each pass at which the sum
 * grows by one becomes a miss.
 */
export function listTrainingItems(reviews: readonly SpacedReview[]): readonly TrainingItem[] {
  const histories = new Map<ConceptId, TrainingStep[]>();
  const recalls = predictRecall(defaultModel, reviews);
  let guesses = 0;
  return reviews.flatMap(({ conceptId, grade, elapsedDays, passRate }, index) => {
    const before = histories.get(conceptId) ?? [];
    const step: TrainingStep = { rating: ratingOf[grade], days: elapsedDays ?? 0 };
    histories.set(conceptId, [...before, step]);
    const recall = recalls[index] ?? null;
    if (recall === null) return [];
    if (isPass(grade)) guesses += 1 - recall / passProbability(recall, passRate);
    const isGuess = guesses >= 1 && isPass(grade);
    if (isGuess) guesses -= 1;
    return [[...before, isGuess ? { ...step, rating: 1 as const } : step]];
  });
}
