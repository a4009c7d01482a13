import { groupBy, type Row, type Segment } from './row-order';

const ROUNDS = 12;

/**
 * Returns the center of each cell, and the total width. Each cell is near its neighbors in the other rows, and cells
 * keep their order without overlap. A cell's width includes the gap around it.
 */
export function placeRows(
  rows: readonly Row[],
  segments: readonly Segment[],
  widthOf: (cell: string) => number,
): { readonly centers: ReadonlyMap<string, number>; readonly width: number } {
  const rowWidth = (row: Row): number => row.reduce((sum, cell) => sum + widthOf(cell), 0);
  const width = Math.max(0, ...rows.map(rowWidth));
  const centers = new Map<string, number>();
  for (const row of rows) {
    let left = (width - rowWidth(row)) / 2;
    for (const cell of row) {
      centers.set(cell, left + widthOf(cell) / 2);
      left += widthOf(cell);
    }
  }
  const above = groupBy(segments, 'lower', 'upper');
  const below = groupBy(segments, 'upper', 'lower');
  for (let round = 0; round < ROUNDS; round++) {
    for (const row of round % 2 === 0 ? rows : [...rows].reverse()) {
      const wanted = row.map((cell) => {
        const near = [...(above.get(cell) ?? []), ...(below.get(cell) ?? [])];
        const own = centers.get(cell) ?? 0;
        return near.length === 0 ? own : near.reduce((sum, other) => sum + (centers.get(other) ?? 0), 0) / near.length;
      });
      const widths = row.map(widthOf);
      const placed = pushApart(wanted, widths, width);
      row.forEach((cell, index) => {
        centers.set(cell, placed[index] ?? 0);
      });
    }
  }
  return { centers, width };
}

/**
 * Returns the centers closest to the desired ones that keep the order, do not overlap, and stay between 0 and `width`.
 */
function pushApart(wanted: readonly number[], widths: readonly number[], width: number): number[] {
  const least = (index: number): number => ((widths[index] ?? 0) + (widths[index + 1] ?? 0)) / 2;
  const fromLeft: number[] = [];
  wanted.forEach((want, index) => {
    const floor = index === 0 ? (widths[0] ?? 0) / 2 : (fromLeft[index - 1] ?? 0) + least(index - 1);
    fromLeft.push(Math.max(want, floor));
  });
  const fromRight: number[] = [];
  for (let index = wanted.length - 1; index >= 0; index--) {
    const isLast = index === wanted.length - 1;
    const ceiling = isLast ? width - (widths[index] ?? 0) / 2 : (fromRight[index + 1] ?? 0) - least(index);
    fromRight[index] = Math.min(wanted[index] ?? 0, ceiling);
  }
  const middle = wanted.map((_, index) => ((fromLeft[index] ?? 0) + (fromRight[index] ?? 0)) / 2);
  for (let index = middle.length - 1; index >= 0; index--) {
    const isLast = index === middle.length - 1;
    const ceiling = isLast ? width - (widths[index] ?? 0) / 2 : (middle[index + 1] ?? 0) - least(index);
    middle[index] = Math.min(middle[index] ?? 0, ceiling);
  }
  middle.forEach((_, index) => {
    const floor = index === 0 ? (widths[0] ?? 0) / 2 : (middle[index - 1] ?? 0) + least(index - 1);
    middle[index] = Math.max(middle[index] ?? 0, floor);
  });
  return middle;
}
