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
 * The layer of each item, from 0: after all its prerequisites, and no layer with more than `most` items. Items must
 * come after their prerequisites, as in a catalog.
 */
export function layerItems(items: readonly MapItem[], most: number): ReadonlyMap<string, number> {
  const layers = new Map<string, number>();
  const sizes: number[] = [];
  const depths = depthBelow(items);
  const waiting = new Set(items);
  for (let layer = 0; waiting.size > 0; layer++) {
    const ready = [...waiting]
      .filter(({ prerequisites }) => prerequisites.every((id) => (layers.get(id) ?? -1) < layer && !isWaiting(id)))
      .sort((a, b) => (depths.get(b.id) ?? 0) - (depths.get(a.id) ?? 0))
      .slice(0, most);
    if (ready.length === 0) throw new Error('prerequisites run in a circle');
    for (const item of ready) layers.set(item.id, layer);
    for (const item of ready) waiting.delete(item);
    sizes[layer] = ready.length;
  }
  return layers;

  function isWaiting(id: string): boolean {
    return !layers.has(id) && items.some((item) => item.id === id);
  }
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
