/**
 * At which predicted recall a memory is asked again. One figure for all wastes time: a memory that fades within days
 * costs many reviews to be held high, one that lasts for months costs few. So what is allowed to be forgotten falls
 * with the stability S in days: 1 − threshold = (1 − desired retention) · (S / 10)^−0.2. The exponent was chosen on
 * simulated learners (docs/scheduler.md, "The threshold"); the square-root rule of stock-keeping would have 0.5 of a
 * memory that reviews do not change.
 */

export const THRESHOLD = {
  /** The stability, in days, at which the threshold is the desired retention itself. */
  pivotDays: 10,
  exponent: 0.2,
  /** Thresholds stay between these, or the desired retention where that is lower. */
  lowest: 0.75,
  highest: 0.98,
} as const;

/** The predicted recall, 0 to 1, at which a memory of this stability in days is due. */
export function thresholdFor(stability: number, desiredRetention: number): number {
  const forgotten = (1 - desiredRetention) * (stability / THRESHOLD.pivotDays) ** -THRESHOLD.exponent;
  const lowest = Math.min(THRESHOLD.lowest, desiredRetention);
  return Math.min(THRESHOLD.highest, Math.max(lowest, 1 - forgotten));
}
