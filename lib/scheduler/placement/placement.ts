import type { ConceptId } from '@/lib/ids';
import type { PlacementTopic } from './difficulty';
import { makeEstimator, type PlacementAnswer } from './estimate';

/** The maximum number of questions. */
export const MOST_QUESTIONS = 12;
/** From this number of questions, the placement ends as soon as another question would tell too little. */
const ENOUGH_QUESTIONS = 10;
/** The maximum number of questions for a person who knows almost nothing. */
const FEWEST_QUESTIONS = 4;

/** Only topics that are known with at least this probability are skipped. */
const LEAST_KNOWN = 0.72;
/** The expected share of wrongly skipped topics may not exceed this. */
const MOST_WRONG = 0.08;
/** After the eighth question, another one must be expected to raise the number of skipped topics by this much. */
const LEAST_GAIN = 0.1;
/** Below this mean, and with nothing to skip, the learner counts as a newcomer. */
const NEWCOMER = 0.15;
/** The number of questions that are compared with each other. */
const CANDIDATES = 12;

/** The chance, 0 to 1, of guessing a topic's question. Null if a placement cannot ask about it. */
export type GuessRateOf = (topic: PlacementTopic) => number | null;

/** A placement over some topics. It has no state, because everything follows from the answers. */
export type Placement = {
  /**
   * Returns the topic to ask about next, or null when the placement has learned what it can. It chooses the question
   * that tells most, and among equals one of the family that was asked least.
   */
  pickNext(answers: readonly PlacementAnswer[]): ConceptId | null;
  /**
   * Returns the topics that the learner can skip. It takes the most certain ones first, as long as the expected share
   * of errors stays under 8%. Each topic's prerequisites must be known too.
   */
  listKnown(answers: readonly PlacementAnswer[]): readonly ConceptId[];
};

/** @param topics every topic after its prerequisites, as `rateDifficulty` returns them */
export function makePlacement(topics: readonly PlacementTopic[], guessRateOf: GuessRateOf): Placement {
  const estimate = makeEstimator(topics);
  const placeOf = new Map(topics.map(({ id }, place) => [id, place]));
  const restsOn = topics.map(({ prerequisites }) => prerequisites.flatMap((id) => placeOf.get(id) ?? []));

  function skip(estimates: Float64Array): number[] {
    // A topic is only as known as the least known of its prerequisites.
    const resting = new Float64Array(topics.length);
    for (const [place, bases] of restsOn.entries()) {
      resting[place] = Math.min(estimates[place] ?? 0, ...bases.map((base) => resting[base] ?? 0));
    }
    const sure = [...resting.keys()].filter((place) => (resting[place] ?? 0) >= LEAST_KNOWN);
    sure.sort((a, b) => (resting[b] ?? 0) - (resting[a] ?? 0) || a - b);
    let wrong = 0;
    const end = sure.findIndex((place, index) => {
      wrong += 1 - (estimates[place] ?? 0);
      return wrong > MOST_WRONG * (index + 1);
    });
    return end < 0 ? sure : sure.slice(0, end);
  }

  /** Returns the expected number of skipped topics after one more question. */
  function expectSkipped(answers: readonly PlacementAnswer[], { place, known, guessRate }: Candidate): number {
    const conceptId = (topics[place] as PlacementTopic).id;
    const right = known + (1 - known) * guessRate;
    const after = (isRight: boolean) => skip(estimate([...answers, { conceptId, isRight, guessRate }])).length;
    return right * after(true) + (1 - right) * after(false);
  }

  return {
    pickNext(answers) {
      if (answers.length >= MOST_QUESTIONS) return null;
      const estimates = estimate(answers);
      const skipped = skip(estimates).length;
      const mean = estimates.reduce((sum, known) => sum + known, 0) / Math.max(1, topics.length);
      if (answers.length >= FEWEST_QUESTIONS && skipped === 0 && mean < NEWCOMER) return null;
      const asked = new Set(answers.flatMap(({ conceptId }) => placeOf.get(conceptId) ?? []));
      const timesAsked = (family: string) => [...asked].filter((place) => topics[place]?.family === family).length;
      const candidates = topics.flatMap((topic, place): Candidate[] => {
        const guessRate = asked.has(place) ? null : guessRateOf(topic);
        if (guessRate === null) return [];
        const known = estimates[place] ?? 0;
        // Even odds tell most. A family that was asked before tells less than a new one.
        return [{ place, known, guessRate, worth: known * (1 - known) * 0.8 ** timesAsked(topic.family) }];
      });
      candidates.sort((a, b) => b.worth - a.worth || a.place - b.place);
      let best: { readonly place: number; readonly gain: number; readonly value: number } | null = null;
      for (const candidate of candidates.slice(0, CANDIDATES)) {
        const gain = expectSkipped(answers, candidate) - skipped;
        const value = gain + candidate.worth;
        if (!best || value > best.value) best = { place: candidate.place, gain, value };
      }
      if (!best || (answers.length >= ENOUGH_QUESTIONS && best.gain < LEAST_GAIN)) return null;
      return topics[best.place]?.id ?? null;
    },
    listKnown: (answers) => skip(estimate(answers)).map((place) => (topics[place] as PlacementTopic).id),
  };
}

/** A candidate for the next question. */
type Candidate = {
  readonly place: number;
  readonly known: number;
  readonly guessRate: number;
  readonly worth: number;
};
