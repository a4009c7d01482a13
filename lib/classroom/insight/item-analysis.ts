import { wilson } from '@/lib/study/refit/reliability';
/**
 * Item analysis for adaptive, repeated review. Shares of right answers cannot be compared there, because predicted
 * recall decides who is asked and when. This module therefore compares each answer with its own prediction.
 */

/** One counted answer, and its prediction. */
export type ItemAnswer = {
  readonly learnerId: string;
  /** Whether the learner recalled the concept, which means any grade but "again". */
  readonly recalled: boolean;
  /** Predicted recall, 0 to 1, at the time of the question. */
  readonly predicted: number;
  /** The probability that a learner who does not know the answer guesses it, from 0 up to but not including 1. */
  readonly guessRate: number;
};

/** A number with its 95% confidence interval. */
export type Estimate = { readonly value: number; readonly low: number; readonly high: number };

export type ItemFigures = {
  readonly count: number;
  readonly learnerCount: number;
  /** Mean recall, corrected for guessing: (right − g) / (1 − g). */
  readonly observed: number;
  readonly predicted: number;
  /** Observed minus predicted recall; null if there are too few answers or learners for an interval. */
  readonly difference: Estimate | null;
  readonly flags: readonly ItemFlag[];
};

/**
 * A reason to look at an item. It may be harder than predicted, learners who were predicted to recall it may do little
 * better than others, or learners may have graded it themselves.
 */
export type ItemFlag = 'harder' | 'does-not-tell-apart' | 'self-graded';

/** The minimum number of answers for a meaningful interval. */
export const FEWEST_ANSWERS = 20;
export const FEWEST_LEARNERS = 5;
/** An item is harder than predicted if the whole interval is more than this far below the prediction. */
export const HARDER_BY = 0.05;
/** The smallest difference between the predictions of two halves that a comparison needs. */
const SMALLEST_GAP = 0.05;
/** The half-width of the central 95% of the normal distribution, in standard deviations. */
const Z = 1.959964;

/** Compares observed and predicted recall over a set of answers. Throws if there are no answers. */
export function analyzeItem(answers: readonly ItemAnswer[]): ItemFigures {
  if (answers.length === 0) throw new RangeError('nothing to analyze');
  const difference = meanByLearner(answers, (each) => observedIn(each) - each.predicted);
  const flags: ItemFlag[] = [];
  if (difference !== null && difference.high < -HARDER_BY) flags.push('harder');
  if (failsToTellApart(answers)) flags.push('does-not-tell-apart');
  return {
    count: answers.length,
    learnerCount: countLearners(answers),
    observed: meanOf(answers, observedIn),
    predicted: meanOf(answers, getPredicted),
    difference,
    flags,
  };
}

/**
 * Returns the recall observed in one answer. It is unbiased if learners who do not know the answer guess. The value of
 * one answer can be below 0, but the expected mean cannot.
 */
const observedIn = ({ recalled, guessRate }: ItemAnswer): number => (Number(recalled) - guessRate) / (1 - guessRate);
const getPredicted = ({ predicted }: ItemAnswer): number => predicted;

/**
 * Returns the mean of a measure and its interval, computed by the normal approximation; null if there are too few
 * answers or learners. A learner's answers are not independent of each other, so the variance is between learners: Var
 * = L/(L−1) · Σ over learners (Σ over their answers (x − mean))² / n², the usual cluster-robust form (Cameron & Miller
 * 2015, https://doi.org/10.3368/jhr.50.2.317, section II).
 */
function meanByLearner(answers: readonly ItemAnswer[], measure: (answer: ItemAnswer) => number): Estimate | null {
  if (answers.length < FEWEST_ANSWERS) return null;
  const value = meanOf(answers, measure);
  const sums = new Map<string, number>();
  for (const each of answers) sums.set(each.learnerId, (sums.get(each.learnerId) ?? 0) + measure(each) - value);
  if (sums.size < FEWEST_LEARNERS) return null;
  let squares = 0;
  for (const sum of sums.values()) squares += sum * sum;
  const margin = (Z * Math.sqrt((squares * sums.size) / (sums.size - 1))) / answers.length;
  return { value, low: value - margin, high: value + margin };
}

/**
 * Returns whether an item fails to tell strong learners from weak ones. Splits the answers at the median prediction.
 * For a good item, the observed recall of the two halves differs about as much as predicted. The item fails if the
 * interval of the observed difference includes 0 but not the predicted difference.
 */
function failsToTellApart(answers: readonly ItemAnswer[]): boolean {
  const middle = Math.floor(answers.length / 2);
  if (middle < FEWEST_ANSWERS) return false;
  const sorted = answers.toSorted((a, b) => a.predicted - b.predicted);
  const [weak, strong] = [sorted.slice(0, middle), sorted.slice(middle)];
  const predictedGap = meanOf(strong, getPredicted) - meanOf(weak, getPredicted);
  if (predictedGap < SMALLEST_GAP) return false;
  const [low, high] = [meanByLearner(weak, observedIn), meanByLearner(strong, observedIn)];
  if (!low || !high) return false;
  const gap = high.value - low.value;
  const margin = Math.hypot(high.high - high.value, low.high - low.value);
  return gap - margin <= 0 && gap + margin < predictedGap;
}

/** The figures of one wrong response: how often it was given, and how much was expected of the learners who gave it. */
export type WrongFigures = {
  readonly count: number;
  readonly learnerCount: number;
  /** The share of all answers, with Wilson's interval. */
  readonly share: Estimate;
  /** The mean predicted recall at the times when learners gave it. */
  readonly predicted: number;
  /**
   * Whether it attracts learners who should know better. This means that it was given at least five times and that its
   * mean prediction is not lower than that of all other answers.
   */
  readonly misleads: boolean;
};

/**
 * The minimum number of times that a wrong response must occur before it says anything about the learners who give it.
 */
const FEWEST_WRONG = 5;

/** Returns the figures of one wrong response among all answers to an item. */
export function analyzeWrong(given: readonly ItemAnswer[], all: readonly ItemAnswer[]): WrongFigures {
  const predicted = meanOf(given, getPredicted);
  return {
    count: given.length,
    learnerCount: countLearners(given),
    share: estimateShare(given.length, all.length),
    predicted,
    misleads: given.length >= FEWEST_WRONG && predicted >= meanOf(all, getPredicted),
  };
}

/** Returns a share with its 95% interval. */
export function estimateShare(count: number, total: number): Estimate {
  const [low, high] = wilson(count / total, total);
  return { value: count / total, low, high };
}

function meanOf(answers: readonly ItemAnswer[], measure: (answer: ItemAnswer) => number): number {
  let sum = 0;
  for (const answer of answers) sum += measure(answer);
  return sum / answers.length;
}

function countLearners(answers: readonly ItemAnswer[]): number {
  const learners = new Set<string>();
  for (const { learnerId } of answers) learners.add(learnerId);
  return learners.size;
}
