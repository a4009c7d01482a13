import { LAST_PORT, type Port } from './port';

/** Consecutive port numbers, both ends included. */
export type Stretch = { readonly first: Port; readonly last: Port };

export const WHOLE_STRIP: Stretch = { first: 0, last: LAST_PORT };

/** The number of ports at the closest zoom. */
const SMALLEST = 8;
/** The factor by which one zoom step changes the size. */
const STEP = 4;
const BLOCK = 1024;

export const sizeOf = ({ first, last }: Stretch): number => last - first + 1;

/** Returns the address of a stretch's page. */
export const pathOfStretch = ({ first, last }: Stretch): string =>
  first === 0 && last === LAST_PORT ? '/ports' : `/ports/${first}-${last}`;

const moveInside = (first: number, size: number): Stretch => {
  const start = Math.min(Math.max(0, Math.round(first)), LAST_PORT + 1 - size);
  return { first: start, last: start + size - 1 };
};

/**
 * Returns the middle quarter of the stretch, or a quarter of it around one of its ports; null if the stretch already
 * has the smallest size.
 */
export function zoomIn(stretch: Stretch, about: Port | null = null): Stretch | null {
  const size = sizeOf(stretch);
  if (size <= SMALLEST) return null;
  const smaller = Math.max(SMALLEST, Math.ceil(size / STEP));
  const middle = about ?? stretch.first + size / 2;
  return moveInside(middle - smaller / 2, smaller);
}

/** Returns a stretch four times as long with the same middle; null for the whole strip. */
export function zoomOut(stretch: Stretch): Stretch | null {
  const size = sizeOf(stretch);
  if (size > LAST_PORT) return null;
  const larger = Math.min(LAST_PORT + 1, size * STEP);
  return moveInside(stretch.first + size / 2 - larger / 2, larger);
}

/**
 * Returns the stretch of the same size that begins half its size lower (−1) or higher (1); null at the end of the
 * strip.
 */
export function moveAlong(stretch: Stretch, direction: -1 | 1): Stretch | null {
  const size = sizeOf(stretch);
  const moved = moveInside(stretch.first + (direction * size) / 2, size);
  return moved.first === stretch.first ? null : moved;
}

/**
 * Divides the stretch into up to eight pieces of equal size (the last may be smaller), or into single ports if it is
 * small.
 */
export function cutUp(stretch: Stretch): readonly Stretch[] {
  const size = sizeOf(stretch);
  const piece = size <= SMALLEST ? 1 : Math.ceil(size / 8);
  return Array.from({ length: Math.ceil(size / piece) }, (_, index) => {
    const first = stretch.first + index * piece;
    return { first, last: Math.min(stretch.last, first + piece - 1) };
  });
}

/** Returns the block of 1,024 numbers that contains a port, counted from 0: 0–1023, 1024–2047 … */
export function blockAround(port: Port): Stretch {
  const first = Math.floor(port / BLOCK) * BLOCK;
  return { first, last: first + BLOCK - 1 };
}
