import type { Estimate } from '@/lib/classroom/insight/item-analysis';
import { formatPoints } from '@/lib/words/percent';

/** Formats a difference between two shares in percentage points, with its interval: `−12 (−18 to −6)`. */
export const inPoints = ({ value, low, high }: Estimate): string =>
  `${formatPoints(value)} (${formatPoints(low)} to ${formatPoints(high)})`;
