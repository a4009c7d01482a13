import { formatNumber } from './count';

/**
 * The number that is added before rounding, so that products such as 0.285 × 100 = 28.499999999999996 round like the
 * exact 28.5.
 */
const FLOAT_ERROR = 1e-9;

/**
 * Returns a share, 0 to 1, as a percentage, rounded half up. Only 0 becomes 0 and only 1 becomes 100, so that nothing
 * uncertain looks certain: 0.999 becomes 99, and 0.001 becomes 1. All pages and exports round by this rule. A share
 * below 0 gives 0, and a share above 1 gives 100. Rounding errors can cause both at the ends of an interval.
 * @param digits the number of digits after the decimal point; with one digit, 0.9999 becomes 99.9
 */
export function roundPercent(share: number, digits = 0): number {
  if (share <= 0) return 0;
  if (share >= 1) return 100;
  const unit = 10 ** digits;
  const steps = Math.floor(100 * unit * share + 0.5 + FLOAT_ERROR);
  return Math.min(100 * unit - 1, Math.max(1, steps)) / unit;
}

/** Formats a share, 0 to 1, as `84%`, rounded as `roundPercent` does. */
export const formatPercent = (share: number, digits = 0): string =>
  `${formatNumber(roundPercent(share, digits), digits)}%`;

/** Formats an interval of shares, 0 to 1, as `62–78%`. */
export const formatPercentRange = (low: number, high: number): string => `${roundPercent(low)}–${formatPercent(high)}`;

/** Returns the difference between two shares in whole percentage points, rounded half up. */
export const roundPoints = (difference: number): number => Math.floor(100 * difference + 0.5 + FLOAT_ERROR);

const points = new Intl.NumberFormat('en-US', { signDisplay: 'exceptZero' });

/** Formats the difference between two shares in whole percentage points with a sign: `−12`, `0`, or `+3`. */
export const formatPoints = (difference: number): string =>
  points.format(roundPoints(difference)).replace('-', '\u2212');
