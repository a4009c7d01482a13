/** A thing to place, and the ids of what must come before it. */
export type MapItem = { readonly id: string; readonly prerequisites: readonly string[] };

/** An edge of the map: `from` is a prerequisite of `to`. */
export type MapEdge = { readonly from: string; readonly to: string };

/**
 * The prerequisites that follow from no other: `a → c` is left out when there is `a → b → c`, because the picture
 * says it already. Prerequisites that are not among the items are left out too.
 */
export function listDirectEdges(items: readonly MapItem[]): readonly MapEdge[] {
  const known = new Map(items.map((item) => [item.id, item]));
  const reachable = new Map<string, ReadonlySet<string>>();
  const before = (id: string): ReadonlySet<string> => {
    const seen = reachable.get(id);
    if (seen) return seen;
    const all = new Set<string>();
    for (const prerequisite of known.get(id)?.prerequisites ?? []) {
      all.add(prerequisite);
      for (const earlier of before(prerequisite)) all.add(earlier);
    }
    reachable.set(id, all);
    return all;
  };
  return items.flatMap(({ id, prerequisites }) =>
    prerequisites
      .filter((from) => known.has(from) && !prerequisites.some((other) => other !== from && before(other).has(from)))
      .map((from) => ({ from, to: id })),
  );
}

/**
 * The layer of each item, from 0: after all its prerequisites, and no layer with more than `most` items. First come
 * those on which the longest chains build, and among equals those whose prerequisites were placed the longest ago.
 * Items must come after their prerequisites, as in a catalog.
 */
export function layerItems(items: readonly MapItem[], most: number): ReadonlyMap<string, number> {
  const layers = new Map<string, number>();
  const known = new Set(items.map(({ id }) => id));
  const depths = depthBelow(items);
  const depthOf = ({ id }: MapItem): number => depths.get(id) ?? 0;
  const waitingSince = ({ prerequisites }: MapItem): number =>
    Math.max(-1, ...prerequisites.map((id) => layers.get(id) ?? -1));
  let waiting = [...items];
  for (let layer = 0; waiting.length > 0; layer++) {
    const isReady = ({ prerequisites }: MapItem): boolean =>
      prerequisites.every((id) => layers.has(id) || !known.has(id));
    const placed = waiting
      .filter(isReady)
      .sort((a, b) => depthOf(b) - depthOf(a) || waitingSince(a) - waitingSince(b))
      .slice(0, most);
    if (placed.length === 0) throw new Error('prerequisites run in a circle');
    for (const { id } of placed) layers.set(id, layer);
    waiting = waiting.filter((item) => !placed.includes(item));
  }
  return layers;
}

/** How many layers must still come below each item: the longest chain that builds on it. */
function depthBelow(items: readonly MapItem[]): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  for (const { id, prerequisites } of [...items].reverse()) {
    const own = depths.get(id) ?? 0;
    depths.set(id, own);
    for (const before of prerequisites) depths.set(before, Math.max(depths.get(before) ?? 0, own + 1));
  }
  return depths;
}
