import { wilson } from '@/lib/study/refit/reliability';
/**
 * Item analysis for adaptive, repeated review. Shares of right answers cannot be compared there: who is asked, and
 * when, follows from what they are predicted to recall. So each answer is set against its own prediction.
 */

/** One counted answer, with what was predicted of it. */
export type ItemAnswer = {
  readonly learnerId: string;
  /** Whether it was recalled: graded anything but again. */
  readonly recalled: boolean;
  /** Predicted recall, 0 to 1, when it was asked. */
  readonly predicted: number;
  /** Chance, 0 to 1 without 1, of an answer being right without knowing. */
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
  /** Observed minus predicted recall; null while there are too few answers or learners for an interval. */
  readonly difference: Estimate | null;
  readonly flags: readonly ItemFlag[];
};

/**
 * Harder than predicted; those predicted to recall it do hardly better than those who were not; or the learners graded
 * it.
 */
export type ItemFlag = 'harder' | 'does-not-tell-apart' | 'self-graded';

/** Below these, an interval would be guesswork. */
export const FEWEST_ANSWERS = 20;
export const FEWEST_LEARNERS = 5;
/** An item is harder than predicted when the whole interval lies this far below the prediction. */
export const HARDER_BY = 0.05;
/** Halves whose predictions differ by less cannot be told apart by anything. */
const SMALLEST_GAP = 0.05;
/** Of the normal distribution: 95% lie within. */
const Z = 1.959964;

/** Observed against predicted recall of some answers; at least one must be given. */
export function analyseItem(answers: readonly ItemAnswer[]): ItemFigures {
  if (answers.length === 0) throw new RangeError('nothing to analyse');
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

/** Recall seen in one answer: unbiased where who does not know guesses; below 0 for one answer, not for their mean. */
const observedIn = ({ recalled, guessRate }: ItemAnswer): number => (Number(recalled) - guessRate) / (1 - guessRate);
const getPredicted = ({ predicted }: ItemAnswer): number => predicted;

/**
 * The mean of a measure with its normal interval. A learner's answers hang together, so the variance is between
 * learners: Var = L/(L−1) · Σ over learners (Σ over their answers (x − mean))² / n², the usual cluster-robust form
 * (Cameron & Miller 2015, https://doi.org/10.3368/jhr.50.2.317, section II).
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
 * Answers are halved at the median prediction. An item that tells strong from weak shows the predicted gap between the
 * halves again in what was observed. It fails when the interval of the observed gap reaches 0 and does not reach the
 * predicted gap.
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

/** How often a wrong response was given. */
export type WrongFigures = {
  readonly count: number;
  readonly learnerCount: number;
  /** Of all answers, with Wilson's interval. */
  readonly share: Estimate;
  /** Mean predicted recall of those who gave it. */
  readonly predicted: number;
  /** Draws those who should know: given at least five times, and by answers predicted no worse than all others. */
  readonly misleads: boolean;
};

/** Fewer say nothing of whom a wrong response draws. */
const FEWEST_WRONG = 5;

/** A wrong response among all answers to an item. */
export function analyseWrong(given: readonly ItemAnswer[], all: readonly ItemAnswer[]): WrongFigures {
  const predicted = meanOf(given, getPredicted);
  return {
    count: given.length,
    learnerCount: countLearners(given),
    share: estimateShare(given.length, all.length),
    predicted,
    misleads: given.length >= FEWEST_WRONG && predicted >= meanOf(all, getPredicted),
  };
}

/** A share with its 95% interval. */
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
