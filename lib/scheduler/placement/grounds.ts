import { likelihood, type PlacementAnswer } from './answer';
import { WITHOUT_BASE } from './person';

/** The minimum change in a probability that is passed on to further prerequisites. */
const LEAST_CHANGE = 0.005;
/** The maximum probability that the learner knows a topic that was never asked about. */
const SUREST = 0.995;

/**
 * Returns the factor by which a prerequisite that is known with this probability reduces the chance of knowing a topic.
 */
const ground = (base: number): number => 1 - (1 - WITHOUT_BASE) * (1 - base);

/**
 * Applies answers to the prerequisites of their topics, and to the topics that build on these. A learner who knows a
 * topic probably knows its prerequisites, and a learner who does not know them is less likely to know the topic.
 * Changes `known` in place.
 * @param bases for each topic, the positions of its prerequisites, all of which come before the topic
 * @param answerAt the answers, by the position of their topic
 */
export function spreadAlong(
  bases: readonly (readonly number[])[],
  known: Float64Array,
  answerAt: ReadonlyMap<number, PlacementAnswer>,
): void {
  const before = known.slice();
  for (const [place, answer] of answerAt) {
    const after = known[place] ?? 0;
    // The probability before this answer, which Bayes' rule gives when it is applied backward.
    const ifKnown = after / likelihood(1, answer);
    const ifNot = (1 - after) / likelihood(0, answer);
    follow(place, ifKnown / (ifKnown + ifNot), after);
  }
  for (const [place, own] of bases.entries()) {
    if (answerAt.has(place)) continue;
    const change = own.reduce(
      (product, base) => (product * ground(known[base] ?? 0)) / ground(before[base] ?? 0),
      known[place] ?? 0,
    );
    known[place] = Math.min(SUREST, change);
  }

  /**
   * Updates the prerequisites of a topic whose probability has changed (by Jeffrey's rule), and their prerequisites.
   */
  function follow(place: number, from: number, to: number): void {
    for (const base of bases[place] ?? []) {
      if (answerAt.has(base)) continue;
      const old = known[base] ?? 0;
      const withBase = Math.min(1, from / ground(old));
      const ifKnown = old / ground(old);
      const ifNot = (old * (1 - withBase)) / Math.max(1e-9, 1 - from);
      const next = Math.min(SUREST, to * ifKnown + (1 - to) * ifNot);
      if (Math.abs(next - old) < LEAST_CHANGE) continue;
      known[base] = next;
      follow(base, old, next);
    }
  }
}
