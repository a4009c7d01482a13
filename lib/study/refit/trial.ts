import { defaultModel, memoryModel } from '@/lib/scheduler/memory/memory-model';
import { compareModels, type HeldOut, type ModelComparison } from './compare-models';
import { fitParameters } from './fit-parameters';
import { isPass, logLoss, passProbability } from './pass';
import { countPredicted, predictRecall, type SpacedReview } from './spaced-review';
import { listTrainingItems } from './training-items';

/**
 * The minimum number of predicted reviews. With fewer, a learner's own parameters are not tried. docs/calibration.md
 * shows the effect.
 */
export const FEWEST_PREDICTED = 400;
/**
 * The log is split at these fractions of its length. For each split, the parameters are fitted to the part before it
 * and tested on the part after it.
 */
const CUTS = [0.6, 0.8];

/** A held-out review with the predictions of both models. */
export type Tried = {
  readonly review: SpacedReview;
  /** Predicted recall, 0 to 1. */
  readonly published: number;
  readonly own: number;
};

/**
 * Tests on a learner's later reviews whether parameters that were fitted to earlier ones would have predicted better
 * than the published parameters. No review is predicted by parameters that were fitted to it or to a later one.
 * @param reviews all reviews of the learner, oldest first
 * @returns null if there are too few, or a fit failed
 */
export async function tryOwn(
  reviews: readonly SpacedReview[],
  fewest = FEWEST_PREDICTED,
): Promise<readonly Tried[] | null> {
  if (countPredicted(reviews) < fewest) return null;
  const published = predictRecall(defaultModel, reviews);
  const places = [...CUTS, 1].map((share) => Math.floor(reviews.length * share));
  const tried: Tried[] = [];
  for (const [nth, from] of places.slice(0, -1).entries()) {
    const to = places[nth + 1] ?? reviews.length;
    const fitted = await fitParameters(listTrainingItems(reviews.slice(0, from)));
    if (fitted === null) return null;
    const own = predictRecall(memoryModel(fitted), reviews.slice(0, to));
    for (let place = from; place < to; place++) {
      const [review, before, after] = [reviews[place], published[place] ?? null, own[place] ?? null];
      if (review && before !== null && after !== null) tried.push({ review, published: before, own: after });
    }
  }
  return tried;
}

/** Compares the models on the trial's reviews. */
export const compareTried = (tried: readonly Tried[]): ModelComparison => compareModels(tried.map(toHeldOut));

function toHeldOut({ review, published, own }: Tried): HeldOut {
  const { conceptId, grade, passRate } = review;
  const loss = (recall: number) => logLoss(passProbability(recall, passRate), isPass(grade));
  return { conceptId, published: loss(published), own: loss(own) };
}
