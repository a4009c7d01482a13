/** An item to place, with the ids of its prerequisites. */
export type MapItem = { readonly id: string; readonly prerequisites: readonly string[] };

/** An edge of the map. `from` is a prerequisite of `to`. */
export type MapEdge = { readonly from: string; readonly to: string };

/**
 * Returns the edges without those that others imply: it leaves out `a → c` if there is `a → b → c`. It also leaves out
 * prerequisites that are not among the items.
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
 * Returns the layer of each item, starting from 0. An item comes after all its prerequisites, and no layer has more
 * than `most` items. Items with the longest chain of dependents come first. Among equals, those whose prerequisites
 * were placed longest ago come first. The items must be in an order in which prerequisites come first, as in a catalog.
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

/** Returns how many layers must follow each item, which is the length of the longest chain that builds on it. */
function depthBelow(items: readonly MapItem[]): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  for (const { id, prerequisites } of [...items].reverse()) {
    const own = depths.get(id) ?? 0;
    depths.set(id, own);
    for (const before of prerequisites) depths.set(before, Math.max(depths.get(before) ?? 0, own + 1));
  }
  return depths;
}
