import { default_w, FSRSAlgorithm, generatorParameters } from 'ts-fsrs';
import { z } from 'zod';
import type { Grade } from './grade';

/**
 * The memory model: FSRS-6 as implemented by `ts-fsrs`, with its published default parameters or a learner's own. This
 * is the only file that imports it. There are no same-day steps, because only one review per study day counts.
 * Formulas: https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm
 */

/** The model's state of one memory. */
export const modelStateSchema = z.object({
  /** Days until predicted recall has fallen to 0.9. */
  stability: z.number(),
  /** From 1 (easy) to 10 (hard). */
  difficulty: z.number(),
});
export type ModelState = Readonly<z.infer<typeof modelStateSchema>>;

/**
 * The curve R(t,S) = (1 + factor·t/S)^−w20 solved for t. Recall R is reached after t = S / factor · (R^power − 1) days,
 * with power = −1/w20 and factor = 0.9^power − 1. Source:
 * https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm
 */
export type InverseCurve = { readonly power: number; readonly factor: number };

function invertCurve(parameters: readonly number[]): InverseCurve {
  const power = -1 / (parameters[20] as number);
  return { power, factor: 0.9 ** power - 1 };
}

export type MemoryModel = {
  /** The parameters w0 to w20. */
  readonly parameters: readonly number[];
  /** Returns the state after the first review of a concept. */
  firstState(grade: Grade): ModelState;
  /**
   * Returns the state after a later review that came `elapsedDays` (a whole number, at least 1) after the previous one.
   */
  nextState(state: ModelState, elapsedDays: number, grade: Grade): ModelState;
  /** Returns predicted recall, 0 to 1, a given number of days after a review: R(t,S) = (1 + factor·t/S)^−w20. */
  recallAfter(stability: number, elapsedDays: number): number;
  /** The numbers of the curve's inverse, for SQL statements that compute it. */
  readonly inverse: InverseCurve;
  /**
   * Returns the number of days, which need not be whole, until predicted recall has fallen to this value, 0 to 1. It is
   * proportional to the stability.
   */
  daysUntil(stability: number, recall: number): number;
  /** Returns the stability at which predicted recall is equal to this value, 0 to 1, after a given number of days. */
  stabilityFor(recall: number, elapsedDays: number): number;
  /** Returns the number of whole days, at least 1, until predicted recall falls to the desired retention, 0 to 1. */
  intervalDays(stability: number, desiredRetention: number): number;
};

/** The longest interval, in days. Every concept comes back at least about once a year. */
export const LONGEST_INTERVAL_DAYS = 365;

/** The number of parameters of FSRS-6. */
export const PARAMETER_COUNT = default_w.length;

/**
 * Ten digits are precise enough, and every store keeps them unchanged, so parameters that are read back give exactly
 * the same memories.
 */
const rounded = (parameter: number): number => Number(parameter.toPrecision(10));

const ratingOf: Readonly<Record<Grade, 1 | 2 | 3 | 4>> = { again: 1, hard: 2, good: 3, easy: 4 };

/**
 * Returns the model with these parameters. ts-fsrs moves parameters outside its bounds to the nearest bound.
 * @throws RangeError if there are not 21 finite numbers
 */
export function memoryModel(given: readonly number[]): MemoryModel {
  if (given.length !== PARAMETER_COUNT || !given.every(Number.isFinite)) {
    throw new RangeError(`FSRS-6 has ${PARAMETER_COUNT} finite parameters`);
  }
  const settings = generatorParameters({ w: given.map(rounded), enable_fuzz: false, enable_short_term: false });
  const algorithm = new FSRSAlgorithm(settings);
  const parameters = [...settings.w];
  const decay = -(parameters[20] as number);
  const inverse = invertCurve(parameters);
  const { power, factor } = inverse;
  const daysUntil = (stability: number, recall: number) => (stability / factor) * (recall ** power - 1);
  return {
    parameters,
    firstState: (grade) => algorithm.next_state(null, 0, ratingOf[grade]),
    nextState(state, elapsedDays, grade) {
      if (!Number.isInteger(elapsedDays) || elapsedDays < 1) {
        throw new RangeError(`a spaced review comes whole days after the last, not ${elapsedDays}`);
      }
      return algorithm.next_state(state, elapsedDays, ratingOf[grade]);
    },
    recallAfter: (stability, elapsedDays) => (1 + (factor * Math.max(0, elapsedDays)) / stability) ** decay,
    inverse,
    daysUntil,
    stabilityFor: (recall, elapsedDays) => (factor * elapsedDays) / (recall ** power - 1),
    intervalDays: (stability, desiredRetention) =>
      Math.min(LONGEST_INTERVAL_DAYS, Math.max(1, Math.round(daysUntil(stability, desiredRetention)))),
  };
}

/** FSRS-6 with its published default parameters. */
export const defaultModel: MemoryModel = memoryModel(default_w);

const models = new WeakMap<readonly number[], MemoryModel>();

/**
 * Returns the model with a learner's own parameters, or the published model if they have none. The same list of
 * parameters, which never changes, gives the same model.
 */
export function getMemoryModel(parameters: readonly number[] | null | undefined): MemoryModel {
  if (!parameters || parameters.length === 0) return defaultModel;
  const model = models.get(parameters) ?? memoryModel(parameters);
  models.set(parameters, model);
  return model;
}
