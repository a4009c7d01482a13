import type { Grade } from '@/lib/scheduler/memory/grade';

/** Whether a grade says that the concept was recalled, as the memory model understands it. */
export const isPass = (grade: Grade): boolean => grade !== 'again';

/**
 * Probability, 0 to 1, that a response passes: it was known, or else it was guessed: R + (1 − R)·g.
 * @param recall predicted recall, 0 to 1  @param passRate chance, 0 to 1, of passing without knowing
 */
export const passProbability = (recall: number, passRate: number): number => recall + (1 - recall) * passRate;

/** However sure a prediction is, its loss stays finite. */
const LEAST = 1e-4;

/** Log loss, in nats, of a predicted probability: −ln of what was given to that which happened. */
export function logLoss(probability: number, passed: boolean): number {
  const given = passed ? probability : 1 - probability;
  return -Math.log(Math.min(1, Math.max(LEAST, given)));
}
