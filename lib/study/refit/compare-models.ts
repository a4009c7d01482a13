import type { ConceptId } from '@/lib/ids';

/** A review that was held out, and the log loss on it with the published and with the learner's own parameters. */
export type HeldOut = { readonly conceptId: ConceptId; readonly published: number; readonly own: number };

/** What held-out reviews say. Losses are means, in nats. */
export type ModelComparison = {
  readonly count: number;
  readonly publishedLoss: number;
  readonly ownLoss: number;
  /** What the lead of the own parameters must exceed to be more than noise. */
  readonly noise: number;
};

/**
 * One-sided 90% of the normal distribution: to keep the published ones where own ones would be better has its price
 * too.
 */
const SURE = 1.2816;

/**
 * Compares the two on the same reviews. Noise is 1.2816 standard errors of the mean paired difference; reviews of one
 * concept err together, so its differences are first added up (the cluster-robust error of a mean).
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
 * Whether to use own parameters: a learner who has none needs a lead beyond noise, one who has some any lead at all.
 */
export function favoursOwn({ publishedLoss, ownLoss, noise }: ModelComparison, hasOwn: boolean): boolean {
  return publishedLoss - ownLoss > (hasOwn ? 0 : noise);
}
