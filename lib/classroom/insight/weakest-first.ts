/** How many of a class have started one or more topics, and how many of these know them. */
type Standing = { readonly begunCount: number; readonly knownCount: number };

/**
 * Compares topics by how much they need teaching: the smallest share of those who have started one know it. Of two
 * alike, the one that more have started comes first; what no one has started comes last.
 */
export function compareWeakness(a: Standing, b: Standing): number {
  if (a.begunCount === 0 || b.begunCount === 0) return b.begunCount - a.begunCount;
  return a.knownCount / a.begunCount - b.knownCount / b.begunCount || b.begunCount - a.begunCount;
}

/** Returns what several topics come to together. */
export const addStandings = (standings: readonly Standing[]): Standing => ({
  begunCount: standings.reduce((sum, { begunCount }) => sum + begunCount, 0),
  knownCount: standings.reduce((sum, { knownCount }) => sum + knownCount, 0),
});
