import type { Grade } from '@/lib/scheduler/memory/grade';

/** Returns whether a grade counts as recall, as the memory model understands it. */
export const isPass = (grade: Grade): boolean => grade !== 'again';

/**
 * Returns the probability, 0 to 1, that a response passes because the answer was known or guessed: R + (1 − R)·g.
 * @param recall predicted recall, 0 to 1
 * @param passRate chance, 0 to 1, of passing without knowing
 */
export const passProbability = (recall: number, passRate: number): number => recall + (1 - recall) * passRate;

/** The minimum distance of a prediction from 0 and 1, so that the loss is finite even if the prediction was certain. */
const LEAST = 1e-4;

/**
 * Returns the log loss of a predicted probability, in nats: −ln of the probability that was given to the actual
 * outcome.
 */
export function logLoss(probability: number, passed: boolean): number {
  const given = passed ? probability : 1 - probability;
  return -Math.log(Math.min(1, Math.max(LEAST, given)));
}
