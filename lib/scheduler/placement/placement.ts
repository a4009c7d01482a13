import type { ConceptId } from '@/lib/ids';
import type { PlacementAnswer } from './answer';
import type { PlacementTopic } from './difficulty';
import { makeEstimator } from './estimate';

/** The maximum number of questions. */
export const MOST_QUESTIONS = 12;
/** After this many questions, a placement ends when another question would reveal too little. */
const ENOUGH_QUESTIONS = 8;
/** The number of questions after which the placement ends for a person who knows next to nothing. */
const FEWEST_QUESTIONS = 4;

/** The maximum expected share of the skipped topics that the learner does not actually know. */
const MOST_WRONG = 0.08;
/**
 * The minimum probability at which a right answer proves its topic. The topic is then skipped, no matter what it builds
 * on.
 */
const PROVEN = 0.9;
/** The value of proving a topic that was not known before, in nats. */
const PROOF_WORTH = 0.5;
/** The minimum value of a question, in nats. A question that is worth less reveals too little. */
const LEAST_WORTH = 0.03;
/**
 * A learner counts as a newcomer if their mean probability of knowing a topic is below this, and no topic can be
 * skipped.
 */
const NEWCOMER = 0.15;

/** The chance, 0 to 1, of guessing a topic's question. Null if a placement cannot ask about it. */
export type GuessRateOf = (topic: PlacementTopic) => number | null;

/** A placement over a set of topics. It has no state, because everything follows from the answers. */
export type Placement = {
  /**
   * Returns the topic to ask about next, or null when the placement has learned what it can. It chooses the question
   * that reveals or proves the most about the learner.
   */
  pickNext(answers: readonly PlacementAnswer[]): ConceptId | null;
  /**
   * Returns the topics that the learner need not be taught, the most certain first, but only as many as keep the
   * expected share of wrongly skipped topics at 8% or less. A topic is included only with its prerequisites, unless its
   * own answer proved it.
   */
  listKnown(answers: readonly PlacementAnswer[]): readonly ConceptId[];
};

/** @param topics every topic after its prerequisites, as `rateDifficulty` returns them */
export function makePlacement(topics: readonly PlacementTopic[], guessRateOf: GuessRateOf): Placement {
  const estimate = makeEstimator(topics);
  const placeOf = new Map(topics.map(({ id }, place) => [id, place]));
  const restsOn = topics.map(({ prerequisites }) => prerequisites.flatMap((id) => placeOf.get(id) ?? []));
  const placesOf = (answers: readonly PlacementAnswer[]) =>
    new Set(answers.flatMap(({ conceptId }) => placeOf.get(conceptId) ?? []));

  function skip(known: Float64Array, answers: readonly PlacementAnswer[]): readonly number[] {
    const right = placesOf(answers.filter(({ isRight }) => isRight));
    // Unless a topic is proven, its probability is at most that of the least known topic that it builds on.
    const resting = new Float64Array(topics.length);
    for (const [place, bases] of restsOn.entries()) {
      const own = known[place] ?? 0;
      const isProven = right.has(place) && own >= PROVEN;
      resting[place] = isProven ? own : Math.min(own, ...bases.map((base) => resting[base] ?? 0));
    }
    const surest = [...resting.keys()].sort((a, b) => (resting[b] ?? 0) - (resting[a] ?? 0) || a - b);
    let wrong = 0;
    let count = 0;
    for (const [index, place] of surest.entries()) {
      wrong += 1 - (known[place] ?? 0);
      if (wrong <= MOST_WRONG * (index + 1)) count = index + 1;
    }
    return surest.slice(0, count);
  }

  return {
    pickNext(answers) {
      if (answers.length >= MOST_QUESTIONS) return null;
      const { known, tell } = estimate(answers);
      const mean = known.reduce((sum, each) => sum + each, 0) / Math.max(1, topics.length);
      if (answers.length >= FEWEST_QUESTIONS && mean < NEWCOMER && skip(known, answers).length === 0) return null;
      const asked = placesOf(answers);
      let best: { readonly id: ConceptId; readonly worth: number } | null = null;
      for (const [place, topic] of topics.entries()) {
        const guessRate = asked.has(place) ? null : guessRateOf(topic);
        if (guessRate === null) continue;
        const chance = known[place] ?? 0;
        // Only an answer that cannot be guessed proves anything.
        const proof = guessRate === 0 ? chance * (1 - chance) * PROOF_WORTH : 0;
        const worth = tell(place, guessRate) + proof;
        if (!best || worth > best.worth) best = { id: topic.id, worth };
      }
      if (!best || (answers.length >= ENOUGH_QUESTIONS && best.worth < LEAST_WORTH)) return null;
      return best.id;
    },
    listKnown: (answers) => skip(estimate(answers).known, answers).map((place) => (topics[place] as PlacementTopic).id),
  };
}
