/**
 * How many learners of a class have started a topic, and how many of those know it. The counts of several topics can be
 * added up.
 */
type Standing = { readonly begunCount: number; readonly knownCount: number };

/**
 * Compares topics by how much they need teaching. The topic known by the smallest share of the learners who started it
 * comes first. In a tie, the topic that more learners have started comes first. Topics that no one has started come
 * last.
 */
export function compareWeakness(a: Standing, b: Standing): number {
  if (a.begunCount === 0 || b.begunCount === 0) return b.begunCount - a.begunCount;
  return a.knownCount / a.begunCount - b.knownCount / b.begunCount || b.begunCount - a.begunCount;
}

/** Returns the sum of several topics' counts. */
export const addStandings = (standings: readonly Standing[]): Standing => ({
  begunCount: standings.reduce((sum, { begunCount }) => sum + begunCount, 0),
  knownCount: standings.reduce((sum, { knownCount }) => sum + knownCount, 0),
});
