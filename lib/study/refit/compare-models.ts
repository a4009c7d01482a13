import type { ConceptId } from '@/lib/ids';

/** A held-out review, with its log loss under the published parameters and under the learner's own. */
export type HeldOut = { readonly conceptId: ConceptId; readonly published: number; readonly own: number };

/** The comparison on held-out reviews. Losses are means, in nats. */
export type ModelComparison = {
  readonly count: number;
  readonly publishedLoss: number;
  readonly ownLoss: number;
  /** The advantage of the learner's own parameters must exceed this to be more than noise. */
  readonly noise: number;
};

/**
 * The one-sided 90% point of the normal distribution. The bar is not higher, because keeping the published parameters
 * also has a cost if the learner's own would be better.
 */
const SURE = 1.2816;

/**
 * Compares the two models on the same reviews. Noise is 1.2816 standard errors of the mean paired difference. Errors on
 * reviews of the same concept are correlated, so their differences are added up first (the cluster-robust error of a
 * mean).
 */
export function compareModels(heldOut: readonly HeldOut[]): ModelComparison {
  const count = heldOut.length;
  const mean = (of: (each: HeldOut) => number) => heldOut.reduce((sum, each) => sum + of(each), 0) / count;
  const publishedLoss = mean(({ published }) => published);
  const ownLoss = mean(({ own }) => own);
  const lead = publishedLoss - ownLoss;
  const sums = new Map<ConceptId, number>();
  for (const { conceptId, published, own } of heldOut) {
    sums.set(conceptId, (sums.get(conceptId) ?? 0) + published - own - lead);
  }
  const squares = [...sums.values()].reduce((sum, each) => sum + each ** 2, 0);
  const spread = Math.sqrt((squares * sums.size) / Math.max(1, sums.size - 1));
  return { count, publishedLoss, ownLoss, noise: (SURE * spread) / count };
}

/**
 * Returns whether to use a learner's own parameters. A learner without them needs an advantage beyond noise. For a
 * learner who already uses them, any advantage is enough.
 */
export function favorsOwn({ publishedLoss, ownLoss, noise }: ModelComparison, hasOwn: boolean): boolean {
  return publishedLoss - ownLoss > (hasOwn ? 0 : noise);
}
