import type { ConceptId } from '@/lib/ids';
import { defaultModel } from '@/lib/scheduler/memory/memory-model';
import { isPass, passProbability } from './pass';
import { predictRecall, type SpacedReview } from './spaced-review';

/** A review in the optimizer's words: 1 is again, 4 is easy; days since the one before, 0 for the first. */
export type TrainingStep = { readonly rating: 1 | 2 | 3 | 4; readonly days: number };
/** A concept's reviews up to one of them, which is the one to be predicted. */
export type TrainingItem = readonly TrainingStep[];

const ratingOf = { again: 1, hard: 2, good: 3, easy: 4 } as const;

/**
 * One item for each review that has one before it, in the order of the log (the optimizer gives later ones more
 * weight). Its last rating is only ever read as passed or not; where passes may be guesses, as many of them as guesses
 * are to be expected are told as misses, so that the parameters come to predict knowing and not luck. Which ones: the
 * expected guesses are added up along the log, and the pass at which the sum comes to one more is told as a miss.
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
