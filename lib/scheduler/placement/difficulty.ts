import type { ConceptId } from '@/lib/ids';
import { ABILITIES, groundsOn, knownByAbility, OWN_SPREAD, type Rating } from './person';

/** What a placement knows about a topic before asking about it. */
export type PlacementTopic = {
  readonly id: ConceptId;
  readonly family: string;
  readonly prerequisites: readonly ConceptId[];
  /** Its difficulty according to each of the `READINGS`, which interpret the order of the course. */
  readonly ratings: readonly Rating[];
};

/** The results of all learners' first answers about one topic. */
export type FirstAnswers = { readonly asked: number; readonly right: number };

/** The fields of a topic that its difficulty depends on. */
type CourseTopic = Pick<PlacementTopic, 'id' | 'family' | 'prerequisites'>;

/**
 * The interpretations of a course's order: assumptions about what a topic's position in the course says about its
 * difficulty. Each gives the difference in difficulty between the first and the last topic, and the standard deviation
 * around the difficulty that a position predicts, in logits. No measurement shows how well a course is ordered, so the
 * answers decide between two assumptions: that the order says little about difficulty, and that it says a lot. `weight`
 * is the probability of each before any answer.
 */
export const READINGS = [
  { range: 1.5, spread: 0.85, weight: 0.85 },
  { range: 3, spread: 0.5, weight: 0.15 },
];
type Reading = Omit<(typeof READINGS)[number], 'weight'>;

/**
 * The chance that a first answer is right by luck: one in four for guessing, plus a little for what the question itself
 * gives away.
 */
const LUCKY = 0.29;

/**
 * Returns the topics of a course with their difficulties. A difficulty follows from the topic's position in the course,
 * and from all learners' first answers if there are any.
 * @param course in the best learning order, with every topic after its prerequisites
 */
export function rateDifficulty(
  course: readonly CourseTopic[],
  firstAnswers: ReadonlyMap<ConceptId, FirstAnswers>,
): readonly PlacementTopic[] {
  const rated = new Map<ConceptId, PlacementTopic>();
  /** For each topic and interpretation of the course's order, the probability that the topic is known, by ability. */
  const known = new Map<ConceptId, readonly (readonly number[])[]>();
  for (const [place, { id, family, prerequisites }] of course.entries()) {
    const bases = prerequisites.filter((base) => rated.has(base));
    const at = place / Math.max(1, course.length - 1) - 0.5;
    const ratings = READINGS.map((reading, which): Rating => {
      const grounds = groundsOn(bases.map((base) => known.get(base)?.[which] ?? []));
      return { ...rate(at, reading, grounds, firstAnswers.get(id)), grounds };
    });
    rated.set(id, { id, family, prerequisites: bases, ratings });
    known.set(id, ratings.map(knownByAbility));
  }
  return [...rated.values()];
}

/**
 * Combines the difficulty that the position in the course predicts with the one that first answers show. Each is
 * weighted by its precision, as when two normal distributions are combined.
 * @param at −0.5 for the first topic of the course, to 0.5 for the last
 */
function rate(
  at: number,
  { range, spread }: Reading,
  grounds: readonly number[],
  answers: FirstAnswers | undefined,
): Omit<Rating, 'grounds'> {
  const expected = at * range;
  if (!answers) return { difficulty: expected, spread: Math.hypot(spread, OWN_SPREAD) };
  const { seen, error } = seeDifficulty(grounds, answers);
  const weight = spread ** 2 / (spread ** 2 + error ** 2);
  return {
    difficulty: expected + weight * (seen - expected),
    spread: Math.hypot(spread * Math.sqrt(1 - weight), OWN_SPREAD),
  };
}

/**
 * Returns the difficulty at which the share of people who know a topic equals the share that first answers show, with
 * its standard error.
 */
function seeDifficulty(grounds: readonly number[], { asked, right }: FirstAnswers): { seen: number; error: number } {
  // Half a right and half a wrong answer are added, so that every share has a finite difficulty.
  const share = (right + 0.5) / (asked + 1);
  const known = Math.min(0.98, Math.max(0.02, (share - LUCKY) / (1 - LUCKY)));
  const knownAt = (difficulty: number) =>
    knownByAbility({ difficulty, spread: OWN_SPREAD, grounds }).reduce(
      (sum, each, place) => sum + each * (ABILITIES[place]?.weight ?? 0),
      0,
    );
  let [low, high] = [-6, 6];
  for (let step = 0; step < 24; step++) {
    const middle = (low + high) / 2;
    if (knownAt(middle) > known) low = middle;
    else high = middle;
  }
  const seen = (low + high) / 2;
  const slope = Math.max(0.02, (knownAt(seen - 0.05) - knownAt(seen + 0.05)) * 10 * (1 - LUCKY));
  return { seen, error: Math.sqrt((share * (1 - share)) / (asked + 1)) / slope };
}
