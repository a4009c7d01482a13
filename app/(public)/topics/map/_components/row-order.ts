/** The cells of one row, from left to right. */
export type Row = readonly string[];

/** A stroke between a cell of a row and a cell of the next one. */
export type Segment = { readonly upper: string; readonly lower: string; readonly row: number };

const SWEEPS = 24;

/**
 * Orders the cells of each row so that few strokes cross. Sweeps down and up, and moves each cell to the mean position
 * of its neighbors.
 */
export function orderRows(rows: readonly Row[], segments: readonly Segment[]): readonly Row[] {
  const above = groupBy(segments, 'lower', 'upper');
  const below = groupBy(segments, 'upper', 'lower');
  let current = rows;
  let best = rows;
  let fewest = countCrossings(rows, segments);
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
    const isDown = sweep % 2 === 0;
    const next = current.map((row) => [...row]);
    const indices = next.map((_, index) => index);
    for (const index of isDown ? indices : indices.reverse()) {
      const neighbors = next[isDown ? index - 1 : index + 1];
      const row = next[index];
      if (neighbors && row) next[index] = sortByMean(row, neighbors, isDown ? above : below);
    }
    current = next;
    const crossings = countCrossings(current, segments);
    if (crossings < fewest) {
      fewest = crossings;
      best = current;
    }
  }
  return best;
}

/** Returns how many pairs of strokes cross. */
export function countCrossings(rows: readonly Row[], segments: readonly Segment[]): number {
  const placeOf = new Map(rows.flatMap((row) => row.map((cell, place) => [cell, place] as const)));
  const place = (cell: string): number => placeOf.get(cell) ?? 0;
  let crossings = 0;
  segments.forEach((one, index) => {
    for (const other of segments.slice(index + 1)) {
      if (one.row !== other.row) continue;
      const upper = place(one.upper) - place(other.upper);
      const lower = place(one.lower) - place(other.lower);
      if (upper * lower < 0) crossings++;
    }
  });
  return crossings;
}

type Neighbors = ReadonlyMap<string, readonly string[]>;

/** Returns the neighbors of each cell in the row above (`lower` → `upper`) or below. */
export function groupBy(segments: readonly Segment[], key: 'upper' | 'lower', value: 'upper' | 'lower'): Neighbors {
  const groups = new Map<string, string[]>();
  for (const segment of segments) {
    const group = groups.get(segment[key]);
    if (group) group.push(segment[value]);
    else groups.set(segment[key], [segment[value]]);
  }
  return groups;
}

function sortByMean(row: Row, neighbors: Row, near: Neighbors): string[] {
  const placeOf = new Map(neighbors.map((cell, place) => [cell, place / neighbors.length]));
  const keys = new Map(
    row.map((cell, place) => {
      const places = (near.get(cell) ?? []).map((other) => placeOf.get(other) ?? 0);
      const own = place / row.length;
      return [cell, places.length === 0 ? own : places.reduce((sum, each) => sum + each, 0) / places.length];
    }),
  );
  return [...row].sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
}
