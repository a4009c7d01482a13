/** Returns points of a normal distribution, in standard deviations, with their weights. */
function pointsOf(count: number): readonly { readonly at: number; readonly weight: number }[] {
  const places = Array.from({ length: count }, (_, index) => (index / (count - 1) - 0.5) * 5);
  const weights = places.map((place) => Math.exp(-(place ** 2) / 2));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return places.map((at, index) => ({ at, weight: (weights[index] ?? 0) / sum }));
}

/**
 * The ability of people who take a placement, in logits. The mean is above that of the topics: someone of mean ability
 * knows about half of a course, because knowing a topic also requires knowing what it builds on.
 */
const ABILITY = { mean: 0.35, spread: 0.85 };
/**
 * The standard deviation of the difference between a person's ability in one family and their overall ability, in
 * logits.
 */
const FAMILY_SPREAD = 0.25;
/**
 * The standard deviation, in logits, of a topic's difficulty among people of the same ability, each of whom knows
 * different topics.
 */
export const OWN_SPREAD = 0.7;
/**
 * The chance that a person knows a topic without knowing one of its prerequisites, as a share of the chance of a person
 * who knows the prerequisite. The shares of several prerequisites are multiplied.
 */
export const WITHOUT_BASE = 0.6;

/** The abilities that a person may have, in logits, and how probable each is. */
export const ABILITIES = pointsOf(17).map(({ at, weight }) => ({
  ability: ABILITY.mean + ABILITY.spread * at,
  weight,
}));
/** How much better a person may be in one family than overall, in logits, and how probable that is. */
export const LEANINGS = pointsOf(5).map(({ at, weight }) => ({ leaning: FAMILY_SPREAD * at, weight }));

/** The difficulty of a topic according to one interpretation of the course's order. */
export type Rating = {
  /**
   * The difficulty on the scale of ability, in logits. A person whose ability equals it, and who knows the
   * prerequisites, has an even chance of knowing the topic.
   */
  readonly difficulty: number;
  /** The standard deviation of the true difficulty for one person around this estimate, in logits. */
  readonly spread: number;
  /** For each ability, the factor, 0 to 1, by which missing prerequisites reduce the chance of knowing the topic. */
  readonly grounds: readonly number[];
};

/**
 * Returns the probability that a person with a given ability knows a topic if they have its prerequisites, averaged
 * over the normal distribution of the topic's true difficulty. It uses a logistic function that is within 0.01 of the
 * exact value (Johnson and Kotz, 1970).
 */
export const knows = (ability: number, difficulty: number, spread: number): number =>
  1 / (1 + Math.exp((-1.702 * (ability - difficulty)) / spread));

/**
 * Returns, for each ability, the probability that a person knows a topic, averaged over all leanings toward its family.
 */
export const knownByAbility = ({ difficulty, spread, grounds }: Rating): readonly number[] =>
  ABILITIES.map(
    ({ ability }, place) => (grounds[place] ?? 1) * knows(ability, difficulty, Math.hypot(spread, FAMILY_SPREAD)),
  );

/**
 * Returns, for each ability, the factor by which missing prerequisites reduce the chance of knowing a topic.
 * @param bases for each prerequisite, the probability that it is known, by ability
 */
export const groundsOn = (bases: readonly (readonly number[])[]): readonly number[] =>
  ABILITIES.map((_, place) =>
    bases.reduce((product, known) => product * (1 - (1 - WITHOUT_BASE) * (1 - (known[place] ?? 1))), 1),
  );
