/**
 * The threshold is the predicted recall at which a memory is due. A single threshold would waste time: a memory that
 * fades within days needs many reviews to stay high, and one that lasts for months needs few. So the amount that may be
 * forgotten decreases as the stability S, in days, increases: 1 − threshold = (1 − desired retention) · (S / 10)^−0.2.
 * The exponent was chosen with simulated learners (docs/scheduler.md, "The threshold"). For a memory that reviews do
 * not change, the square-root rule of inventory theory would give an exponent of 0.5.
 */

export const THRESHOLD = {
  /** The stability, in days, at which the threshold equals the desired retention. */
  pivotDays: 10,
  exponent: 0.2,
  /** Thresholds stay between these values. A desired retention below `lowest` is the lower bound instead. */
  lowest: 0.75,
  highest: 0.98,
} as const;

/** Returns the predicted recall, 0 to 1, at which a memory with this stability, in days, is due. */
export function thresholdFor(stability: number, desiredRetention: number): number {
  const forgotten = (1 - desiredRetention) * (stability / THRESHOLD.pivotDays) ** -THRESHOLD.exponent;
  const lowest = Math.min(THRESHOLD.lowest, desiredRetention);
  return Math.min(THRESHOLD.highest, Math.max(lowest, 1 - forgotten));
}
