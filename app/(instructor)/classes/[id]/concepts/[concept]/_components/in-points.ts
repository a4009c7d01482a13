import type { Estimate } from '@/lib/classroom/item-analysis';
import { percentOf } from '@/lib/classroom/percent';

const points = new Intl.NumberFormat('en-GB', { signDisplay: 'exceptZero' });

/** A difference of two shares in percentage points, with its interval: `−12 (−18 to −6)`. */
export const inPoints = ({ value, low, high }: Estimate): string => `${point(value)} (${point(low)} to ${point(high)})`;

const point = (share: number): string => points.format(percentOf(share)).replace('-', '\u2212');
