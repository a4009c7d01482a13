import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LAST_PORT } from '@/lib/network/port';
import {
  blockAround,
  cutUp,
  moveAlong,
  type Stretch,
  sizeOf,
  WHOLE_STRIP,
  zoomIn,
  zoomOut,
} from '@/lib/network/stretch';

const port = fc.integer({ min: 0, max: LAST_PORT });
const stretches = fc.tuple(port, port).map(([a, b]): Stretch => ({ first: Math.min(a, b), last: Math.max(a, b) }));
const isOnStrip = ({ first, last }: Stretch) =>
  Number.isInteger(first) && Number.isInteger(last) && first >= 0 && first <= last && last <= LAST_PORT;

describe('a stretch of the strip', () => {
  it('leads only to stretches of the strip', () => {
    fc.assert(
      fc.property(stretches, (stretch) => {
        const next = [zoomIn(stretch), zoomOut(stretch), moveAlong(stretch, -1), moveAlong(stretch, 1)];
        expect(next.every((each) => each === null || isOnStrip(each))).toBe(true);
      }),
    );
  });

  it('gets smaller by zooming in and larger by zooming out, up to its limits', () => {
    fc.assert(
      fc.property(stretches, (stretch) => {
        const closer = zoomIn(stretch);
        const wider = zoomOut(stretch);
        if (closer) expect(sizeOf(closer)).toBeLessThan(sizeOf(stretch));
        else expect(sizeOf(stretch)).toBeLessThanOrEqual(8);
        if (wider) expect(sizeOf(wider)).toBeGreaterThan(sizeOf(stretch));
        else expect(stretch).toEqual(WHOLE_STRIP);
      }),
    );
  });

  it('keeps the port that it zooms in on', () => {
    fc.assert(
      fc.property(port, (about) => {
        for (let stretch: Stretch | null = WHOLE_STRIP; stretch; stretch = zoomIn(stretch, about)) {
          expect(stretch.first <= about && about <= stretch.last).toBe(true);
        }
      }),
    );
  });

  it('keeps its size when it moves', () => {
    fc.assert(
      fc.property(stretches, fc.constantFrom(-1 as const, 1 as const), (stretch, direction) => {
        const moved = moveAlong(stretch, direction);
        if (moved) expect(sizeOf(moved)).toBe(sizeOf(stretch));
      }),
    );
  });

  it('is cut into at most eight pieces without gaps or overlaps', () => {
    fc.assert(
      fc.property(stretches, (stretch) => {
        const pieces = cutUp(stretch);
        expect(pieces.length).toBeLessThanOrEqual(8);
        expect(pieces.at(0)?.first).toBe(stretch.first);
        expect(pieces.at(-1)?.last).toBe(stretch.last);
        pieces.slice(1).forEach((piece, index) => {
          expect(piece.first).toBe((pieces[index]?.last ?? 0) + 1);
        });
      }),
    );
  });

  it('around a port is one of the 64 blocks of 1,024', () => {
    expect(blockAround(22)).toEqual({ first: 0, last: 1023 });
    expect(blockAround(1024)).toEqual({ first: 1024, last: 2047 });
    expect(blockAround(LAST_PORT)).toEqual({ first: 64_512, last: LAST_PORT });
  });
});
