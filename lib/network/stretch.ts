import { LAST_PORT, type Port } from './port';

/** Port numbers that follow each other, both ends included. */
export type Stretch = { readonly first: Port; readonly last: Port };

export const WHOLE_STRIP: Stretch = { first: 0, last: LAST_PORT };

/** How many numbers the closest look shows. */
const SMALLEST = 8;
/** How much closer, or farther, one step of zooming goes. */
const STEP = 4;
const BLOCK = 1024;

export const sizeOf = ({ first, last }: Stretch): number => last - first + 1;

const moveInside = (first: number, size: number): Stretch => {
  const start = Math.min(Math.max(0, Math.round(first)), LAST_PORT + 1 - size);
  return { first: start, last: start + size - 1 };
};

/** A quarter of the stretch about its middle, or about a port in it; null when it is small enough. */
export function zoomIn(stretch: Stretch, about: Port | null = null): Stretch | null {
  const size = sizeOf(stretch);
  if (size <= SMALLEST) return null;
  const smaller = Math.max(SMALLEST, Math.ceil(size / STEP));
  const middle = about ?? stretch.first + size / 2;
  return moveInside(middle - smaller / 2, smaller);
}

/** Four times the stretch, about its middle; null for the whole strip. */
export function zoomOut(stretch: Stretch): Stretch | null {
  const size = sizeOf(stretch);
  if (size > LAST_PORT) return null;
  const larger = Math.min(LAST_PORT + 1, size * STEP);
  return moveInside(stretch.first + size / 2 - larger / 2, larger);
}

/** The stretch of the same size that begins half its size lower (−1) or higher (1); null at the end of the strip. */
export function moveAlong(stretch: Stretch, direction: -1 | 1): Stretch | null {
  const size = sizeOf(stretch);
  const moved = moveInside(stretch.first + (direction * size) / 2, size);
  return moved.first === stretch.first ? null : moved;
}

/** The stretch in up to eight pieces of equal size (the last may be smaller); single ports when it is small. */
export function cutUp(stretch: Stretch): readonly Stretch[] {
  const size = sizeOf(stretch);
  const piece = size <= SMALLEST ? 1 : Math.ceil(size / 8);
  return Array.from({ length: Math.ceil(size / piece) }, (_, index) => {
    const first = stretch.first + index * piece;
    return { first, last: Math.min(stretch.last, first + piece - 1) };
  });
}

/** The 1,024 numbers among which a port lies, counted from 0: 0–1023, 1024–2047 … */
export function blockAround(port: Port): Stretch {
  const first = Math.floor(port / BLOCK) * BLOCK;
  return { first, last: first + BLOCK - 1 };
}
