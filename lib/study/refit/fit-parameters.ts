import { setImmediate } from 'node:timers/promises';
import { PARAMETER_COUNT } from '@/lib/scheduler/memory/memory-model';
import type { TrainingItem } from './training-items';

/** The interval, in milliseconds, at which the optimizer's promise checks whether the work is done. */
const POLL_MS = 5;
/**
 * The number of items that are handed over at once. The process can serve requests before it hands over the next ones.
 */
const PARCEL = 200;

/**
 * Fits FSRS-6 parameters to these items by gradient descent (fsrs-rs, in its own thread). The same items give the same
 * parameters.
 * @returns w0 to w20, or null if the optimizer fails or does not return 21 finite numbers
 */
export async function fitParameters(items: readonly TrainingItem[]): Promise<readonly number[] | null> {
  // The optimizer is loaded on demand, so that everything else works if its binary is missing.
  const { FSRSBindingItem, FSRSBindingReview, computeParameters } = await import('@open-spaced-repetition/binding');
  const steps = new Map<string, InstanceType<typeof FSRSBindingReview>>();
  const given: InstanceType<typeof FSRSBindingItem>[] = [];
  for (const [index, item] of items.entries()) {
    if (index % PARCEL === PARCEL - 1) await setImmediate();
    const reviews = item.map(({ rating, days }) => {
      const key = `${rating} ${days}`;
      const known = steps.get(key) ?? new FSRSBindingReview(rating, days);
      steps.set(key, known);
      return known;
    });
    given.push(new FSRSBindingItem(reviews));
  }
  const parameters = await computeParameters(given, { enableShortTerm: false, timeout: POLL_MS });
  return parameters.length === PARAMETER_COUNT && parameters.every(Number.isFinite) ? parameters : null;
}
