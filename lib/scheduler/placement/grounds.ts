import { likelihood, type PlacementAnswer } from './answer';
import { WITHOUT_BASE } from './person';

/** A change of probability that is smaller than this is not followed any further. */
const LEAST_CHANGE = 0.005;
/** What was never asked is never surer than this. */
const SUREST = 0.995;

/** Returns the factor that a prerequisite, known with this probability, leaves of the chance to know a topic. */
const ground = (base: number): number => 1 - (1 - WITHOUT_BASE) * (1 - base);

/**
 * Applies answers to the prerequisites of their topics, and to the topics that build on these: a learner who knows a
 * topic probably knows its prerequisites, and one who lacks them more rarely knows the topic. Changes `known` in place.
 * @param bases by topic the places of its prerequisites, each before the topic  @param answerAt by place
 */
export function spreadAlong(
  bases: readonly (readonly number[])[],
  known: Float64Array,
  answerAt: ReadonlyMap<number, PlacementAnswer>,
): void {
  const before = known.slice();
  for (const [place, answer] of answerAt) {
    const after = known[place] ?? 0;
    // What was expected before this answer, by Bayes' rule backward.
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

  /** Changes the prerequisites of a topic whose probability has changed (Jeffrey's rule), and theirs. */
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
