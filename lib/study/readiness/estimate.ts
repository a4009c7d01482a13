/** A predicted score, 0 to 1, with the interval that contains the actual score four times out of five. */
export type Estimate = { readonly score: number; readonly low: number; readonly high: number };

/** One topic of an exam. */
export type TopicChance = {
  /** The topic's weight in the exam. The weights of all topics add up to 1. */
  readonly share: number;
  /** Predicted recall on the day, 0 to 1. Null for a topic that has never had a right answer. */
  readonly recall: number | null;
  /** The number of spaced answers that the prediction is based on. */
  readonly answerCount: number;
};

/** The bias of a learner's predicted recall: observed minus predicted, with its variance. */
export type Bias = { readonly shift: number; readonly variance: number };

/**
 * The chance of guessing one of four options, as in an exam. A topic that has never had a right answer counts as a
 * guess.
 */
export const GUESS_RATE = 1 / 4;

/** The normal deviate of a two-sided 80% interval: four times out of five. */
const Z = 1.281552;

/**
 * The number of answers that a prediction counts for without any evidence. A uniform prior, Beta(1, 1), has the weight
 * of two answers (Gelman et al., Bayesian Data Analysis, 3rd edition, section 2.4).
 */
const PRIOR_ANSWERS = 2;

/**
 * The standard deviation of the bias, as a share of recall, assumed until the learner's own answers say more.
 * This value is our choice.
 */
const PRIOR_DEVIATION = 0.1;

/** The bias that is assumed for a learner about whom nothing is known. */
export const UNKNOWN_BIAS: Bias = { shift: 0, variance: PRIOR_DEVIATION ** 2 };

/**
 * Weighs a learner's observed bias against the prior assumption that predictions are right. The result is the posterior
 * of a normal mean with known variance (Gelman et al., section 2.5).
 * @param off observed minus predicted recall, −1 to 1
 * @param variance of `off`, above 0
 */
export function weighBias(off: number, variance: number): Bias {
  const prior = PRIOR_DEVIATION ** 2;
  return { shift: (off * prior) / (prior + variance), variance: (prior * variance) / (prior + variance) };
}

/**
 * Estimates the score on all topics. The chance of a right answer on a topic is its recall, plus the chance of a lucky
 * guess if the topic is not recalled. The variance of this chance is that of a beta distribution based on the answers
 * about the topic. The variance of the bias, which all predictions share, is added.
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
 * Estimates the score in an exam with a given number of questions. It adds the luck of which topics come up (the
 * variance of a binomial share) to the uncertainty about the learner.
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
