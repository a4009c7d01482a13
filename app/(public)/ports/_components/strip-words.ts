import type { Port } from '@/lib/network/port';
import type { PortDirectory } from '@/lib/network/port-directory';
import { moveAlong, type Stretch, sizeOf, zoomIn, zoomOut } from '@/lib/network/stretch';
import { formatNumber } from '@/lib/words/count';
import { markServices, namedShares, type StripMark } from './strip-scene';

/** What the explorer shows about a stretch of ports. */
export type StripWords = {
  readonly stretch: Stretch;
  /** The port that the page is about, or null. */
  readonly focus: Port | null;
  /** The stretches to which the links for zooming and moving lead. Null at the ends of the strip and of the zoom. */
  readonly links: Readonly<Record<'out' | 'in' | 'lower' | 'higher', Stretch | null>>;
  readonly marks: readonly StripMark[];
  /** The share of numbers with a registered name, as bars in a picture that is one unit high. */
  readonly bars: { readonly path: string; readonly count: number };
  readonly summary: string;
};

/** Looks up what the explorer shows about a stretch. */
export function wordStrip(directory: PortDirectory, stretch: Stretch, focus: Port | null = null): StripWords {
  const { first, last } = stretch;
  const shares = namedShares(directory, stretch);
  const named = `${formatNumber(directory.countNamed(first, last))} of ${formatNumber(sizeOf(stretch))} numbers`;
  const serviceCount = directory.listBetween(first, last).filter(({ services }) => services.length > 0).length;
  return {
    stretch,
    focus,
    links: {
      out: zoomOut(stretch),
      in: zoomIn(stretch, focus),
      lower: moveAlong(stretch, -1),
      higher: moveAlong(stretch, 1),
    },
    marks: markServices(directory, stretch, focus),
    bars: { path: drawBars(shares), count: shares.length },
    summary: `The registry names ${named} individually (gray bars). We describe the services of ${serviceCount} of the numbers (lines).`,
  };
}

/** Draws bars that hang from the top, next to each other, and joins those of equal height. */
function drawBars(shares: readonly number[]): string {
  const heights = shares.map((share) => share.toFixed(3));
  const starts = heights.flatMap((height, bin) => (height === heights[bin - 1] ? [] : bin));
  return starts
    .map((bin, place) => ({ bin, width: (starts[place + 1] ?? heights.length) - bin, height: heights[bin] }))
    .filter(({ height }) => height !== '0.000')
    .map(({ bin, width, height }) => `M${bin} 0h${width}v${height}h-${width}z`)
    .join('');
}
