import { PORT_RANGES, type PortRange } from '@/lib/network/port';
import type { Stretch } from '@/lib/network/stretch';

/** Returns where a number begins in the stretch, as a percentage of the stretch's width. */
export const percentAt = ({ first, last }: Stretch, port: number): number =>
  (100 * (port - first)) / (last - first + 1);

/** Returns the parts of the ranges that are in a stretch. */
export const rangesWithin = ({ first, last }: Stretch): readonly { range: PortRange; part: Stretch }[] =>
  PORT_RANGES.filter((range) => range.last >= first && range.first <= last).map((range) => ({
    range,
    part: { first: Math.max(first, range.first), last: Math.min(last, range.last) },
  }));
