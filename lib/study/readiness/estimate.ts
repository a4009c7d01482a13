/** What a learner is expected to score, 0 to 1, and between which scores four times out of five. */
export type Estimate = { readonly score: number; readonly low: number; readonly high: number };

/** One topic of an exam. */
export type TopicChance = {
  /** The topic's part of the exam; the parts of all topics add up to 1. */
  readonly share: number;
  /** Predicted recall on the day, 0 to 1; null for a topic that was never answered right. */
  readonly recall: number | null;
  /** How many spaced answers are behind it. */
  readonly answerCount: number;
};

/** How far off a learner's predicted recall is: observed less predicted, with its variance. */
export type Bias = { readonly shift: number; readonly variance: number };

/** The chance to guess one of four options: an exam asks like this, and what was never answered right is a guess. */
export const GUESS_RATE = 1 / 4;

/** The normal deviate of a two-sided 80% interval: four times out of five. */
const Z = 1.281552;

/**
 * How many answers a prediction is worth before there is any: with a uniform prior, Beta(1, 1), a beta distribution
 * counts its answers and two more (Gelman et al., Bayesian Data Analysis, 3rd edition, section 2.4).
 */
const PRIOR_ANSWERS = 2;

/**
 * How far off predictions may be for everyone, as a standard deviation of recall, before the learner's own answers say
 * more. Our choice.
 */
const PRIOR_DEVIATION = 0.1;

/** The bias of a learner of whom nothing is known. */
export const UNKNOWN_BIAS: Bias = { shift: 0, variance: PRIOR_DEVIATION ** 2 };

/**
 * Weighs how far off a learner's predictions were against the prior that they are right: the posterior of a normal
 * mean with known variance (Gelman et al., section 2.5).
 * @param off observed less predicted recall, −1 to 1  @param variance of `off`, above 0
 */
export function weighBias(off: number, variance: number): Bias {
  const prior = PRIOR_DEVIATION ** 2;
  return { shift: (off * prior) / (prior + variance), variance: (prior * variance) / (prior + variance) };
}

/**
 * Estimates the score on all topics. A topic's chance is recall, or a guess where it is not recalled. Its variance is
 * that of a beta distribution with the answers behind it; what is off in all predictions at once is added.
 */
export function estimateScore(topics: readonly TopicChance[], bias: Bias): Estimate & { readonly variance: number } {
  let score = 0;
  let variance = 0;
  let recalledShare = 0;
  for (const { share, recall, answerCount } of topics) {
    const known = recall === null ? 0 : Math.min(1, Math.max(0, recall + bias.shift));
    const chance = GUESS_RATE + (1 - GUESS_RATE) * known;
    score += share * chance;
    variance += (share ** 2 * chance * (1 - chance)) / (PRIOR_ANSWERS + answerCount + 1);
    if (recall !== null) recalledShare += share;
  }
  variance += ((1 - GUESS_RATE) * recalledShare) ** 2 * bias.variance;
  return { score, variance, ...boundsOf(score, variance) };
}

/**
 * Estimates the score in an exam of some questions: besides what is unsure of the learner, luck decides which topics
 * come (the variance of a binomial share).
 */
export function estimateExam(
  { score, variance }: { readonly score: number; readonly variance: number },
  questionCount: number,
): Estimate {
  return { score, ...boundsOf(score, variance + (score * (1 - score)) / questionCount) };
}

function boundsOf(score: number, variance: number): Pick<Estimate, 'low' | 'high'> {
  const half = Z * Math.sqrt(variance);
  return { low: Math.max(0, score - half), high: Math.min(1, score + half) };
}
