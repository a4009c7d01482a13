import { FSRSAlgorithm, forgetting_curve, generatorParameters } from 'ts-fsrs';
import type { Grade } from './grade';

/**
 * The memory model: FSRS-6 with its published default parameters, by `ts-fsrs`.
 * The only file that imports it. No same-day steps: each study day counts once.
 * Formulas: https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm
 */

/** What the model keeps of one memory. */
export type ModelState = {
  /** Days until predicted recall has fallen to 0.9. */
  readonly stability: number;
  /** From 1 (easy) to 10 (hard). */
  readonly difficulty: number;
};

const parameters = generatorParameters({ enable_fuzz: false, enable_short_term: false });
const algorithm = new FSRSAlgorithm(parameters);
const ratingOf: Readonly<Record<Grade, 1 | 2 | 3 | 4>> = { again: 1, hard: 2, good: 3, easy: 4 };

/** The longest interval ever given, in days: a concept is asked at least about once a year. */
export const LONGEST_INTERVAL_DAYS = 365;

/** The state after the first review of a concept. */
export const firstState = (grade: Grade): ModelState => algorithm.next_state(null, 0, ratingOf[grade]);

/** The state after a later review, `elapsedDays` (whole, at least 1) after the one before. */
export function nextState(state: ModelState, elapsedDays: number, grade: Grade): ModelState {
  if (!Number.isInteger(elapsedDays) || elapsedDays < 1) {
    throw new RangeError(`a spaced review comes whole days after the last, not ${elapsedDays}`);
  }
  return algorithm.next_state(state, elapsedDays, ratingOf[grade]);
}

/** Predicted recall, 0 to 1, some days after a review: R(t,S) = (1 + factor·t/S)^−w20. */
export const recallAfter = (stability: number, elapsedDays: number): number =>
  forgetting_curve(parameters.w, Math.max(0, elapsedDays), stability);

/** Whole days, at least 1, until predicted recall falls to the desired retention (0 to 1). */
export function intervalDays(stability: number, desiredRetention: number): number {
  const decay = -(parameters.w[20] as number);
  const factor = 0.9 ** (1 / decay) - 1;
  const days = (stability / factor) * (desiredRetention ** (1 / decay) - 1);
  return Math.min(LONGEST_INTERVAL_DAYS, Math.max(1, Math.round(days)));
}
