import { layerItems, listDirectEdges, type MapItem } from './prerequisite-layers';
import { orderRows, type Row, type Segment } from './row-order';
import { placeRows } from './row-places';

export type MapNode = {
  readonly id: string;
  /** The layer, starting from 0. Layer 0 contains the items without prerequisites. */
  readonly layer: number;
  /** The left edge, in pixels. */
  readonly x: number;
  /** The top edge, in pixels. */
  readonly y: number;
};

/** A stroke of the picture, from the lower edge of one row to the upper edge of the next, in pixels. */
export type MapLine = { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };

/** The graph of prerequisites with its layout, in pixels. */
export type PrerequisiteMap = {
  readonly width: number;
  readonly height: number;
  /** The nodes, layer by layer, from left to right. */
  readonly nodes: readonly MapNode[];
  readonly lines: readonly MapLine[];
};

export type MapSizes = {
  readonly nodeWidth: number;
  readonly nodeHeight: number;
  /** The gap between two nodes of a row. */
  readonly gap: number;
  /** The width of an edge that passes a row. */
  readonly laneWidth: number;
  /** The gap between two rows. */
  readonly rowGap: number;
  readonly mostInRow: number;
};

/**
 * Lays out prerequisites from top to bottom with the method of Sugiyama, Tagawa, and Toda (1981): layers, lanes for
 * edges that pass a layer, an order with few crossings, and then positions. All edges from one item share a lane. The
 * items must be in an order in which prerequisites come first. The same items and sizes always give the same map.
 */
export function layOutPrerequisites(items: readonly MapItem[], sizes: MapSizes): PrerequisiteMap {
  const layerOf = layerItems(items, sizes.mostInRow);
  const { rows, segments } = threadLanes(items, layerOf);
  const ordered = orderRows(rows, segments);
  const widthOf = (cell: string): number => (layerOf.has(cell) ? sizes.nodeWidth + sizes.gap : sizes.laneWidth);
  const { centers, width } = placeRows(ordered, segments, widthOf);

  const topOf = (row: number): number => row * (sizes.nodeHeight + sizes.rowGap);
  const centerOf = (cell: string): number => centers.get(cell) ?? 0;
  const nodes = ordered.flatMap((row, layer) =>
    row
      .filter((cell) => layerOf.has(cell))
      .map((id) => ({ id, layer, x: centerOf(id) - sizes.nodeWidth / 2, y: topOf(layer) })),
  );
  const lines = segments.flatMap(({ upper, lower, row }) => {
    const joint = { x1: centerOf(upper), y1: topOf(row) + sizes.nodeHeight, x2: centerOf(lower), y2: topOf(row + 1) };
    const isLane = !layerOf.has(lower);
    const passing = { x1: joint.x2, y1: joint.y2, x2: joint.x2, y2: joint.y2 + sizes.nodeHeight };
    return isLane ? [joint, passing] : [joint];
  });
  return { width, height: topOf(rows.length) - sizes.rowGap, nodes, lines };
}

/** Returns the rows of items and lanes, and the strokes between each row and the next. */
function threadLanes(
  items: readonly MapItem[],
  layerOf: ReadonlyMap<string, number>,
): { readonly rows: readonly Row[]; readonly segments: readonly Segment[] } {
  const rows: string[][] = [];
  const rowAt = (layer: number): string[] => {
    rows[layer] ??= [];
    return rows[layer];
  };
  for (const [id, layer] of layerOf) rowAt(layer).push(id);
  const segments: Segment[] = [];
  const lanes = new Set<string>();
  for (const { from, to } of listDirectEdges(items)) {
    const last = layerOf.get(to) ?? 0;
    let upper = from;
    for (let row = layerOf.get(from) ?? 0; row < last - 1; row++) {
      const lane = `${from} ↓ ${row + 1}`;
      if (!lanes.has(lane)) {
        lanes.add(lane);
        rowAt(row + 1).push(lane);
        segments.push({ upper, lower: lane, row });
      }
      upper = lane;
    }
    segments.push({ upper, lower: to, row: last - 1 });
  }
  return { rows, segments };
}
