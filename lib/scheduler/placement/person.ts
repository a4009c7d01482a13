/** Points of a normal distribution, in standard deviations, and what each weighs. */
function pointsOf(count: number): readonly { readonly at: number; readonly weight: number }[] {
  const places = Array.from({ length: count }, (_, index) => (index / (count - 1) - 0.5) * 5);
  const weights = places.map((place) => Math.exp(-(place ** 2) / 2));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return places.map((at, index) => ({ at, weight: (weights[index] ?? 0) / sum }));
}

/**
 * The ability of people who take a placement, in logits. The mean is above that of the topics: someone of mean ability
 * knows about half of a course, because a topic also needs what it builds on.
 */
const ABILITY = { mean: 0.35, spread: 0.85 };
/** How much better or worse a person is in one family than in all, in logits. */
const FAMILY_SPREAD = 0.25;
/** What one person knows and another of the same ability doesn't, in logits. */
export const OWN_SPREAD = 0.7;
/**
 * Someone who lacks what a topic builds on knows it so often, compared to someone who doesn't. Several prerequisites
 * multiply.
 */
export const WITHOUT_BASE = 0.6;

/** The abilities that a person may have, in logits, and how probable each is. */
export const ABILITIES = pointsOf(17).map(({ at, weight }) => ({
  ability: ABILITY.mean + ABILITY.spread * at,
  weight,
}));
/** How much better a person may be in one family than in all, in logits, and how probable that is. */
export const LEANINGS = pointsOf(5).map(({ at, weight }) => ({ leaning: FAMILY_SPREAD * at, weight }));

/** How hard a topic is by one reading of the course. */
export type Rating = {
  /** On the scale of ability, in logits: a person of that ability knows it with even odds, all it builds on known. */
  readonly difficulty: number;
  /** How far the true difficulty may be from it for one person: a standard deviation, in the same unit. */
  readonly spread: number;
  /** By ability: the chance, 0 to 1, that what it builds on stands in no one's way. */
  readonly grounds: readonly number[];
};

/**
 * Probability that a person knows a topic whose ground is known: the normal distribution of its true difficulty, by the
 * logistic function that is within 0.01 of it (Johnson and Kotz, 1970).
 */
export const knows = (ability: number, difficulty: number, spread: number): number =>
  1 / (1 + Math.exp((-1.702 * (ability - difficulty)) / spread));

/** By ability: the probability that a person knows a topic, over all that they may lean to. */
export const knownByAbility = ({ difficulty, spread, grounds }: Rating): readonly number[] =>
  ABILITIES.map(
    ({ ability }, place) => (grounds[place] ?? 1) * knows(ability, difficulty, Math.hypot(spread, FAMILY_SPREAD)),
  );

/**
 * By ability: the chance that what a topic builds on stands in no one's way.
 * @param bases for each prerequisite how probably it is known, by ability
 */
export const groundsOn = (bases: readonly (readonly number[])[]): readonly number[] =>
  ABILITIES.map((_, place) =>
    bases.reduce((product, known) => product * (1 - (1 - WITHOUT_BASE) * (1 - (known[place] ?? 1))), 1),
  );
