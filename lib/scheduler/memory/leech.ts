import type { Memory } from './memory';

/**
 * The number of lapses that makes a concept a leech, and the number of further lapses after which the learner is told
 * again.
 */
export const LEECH_LAPSES = 8;
const LEECH_EVERY = 4;

/** Returns whether the learner has failed reviews of a concept so often that more reviews alone will not help. */
export const isLeech = ({ lapseCount }: Pick<Memory, 'lapseCount'>): boolean => lapseCount >= LEECH_LAPSES;

/**
 * Returns whether the learner should be told after the review that changed one memory into the other. They are told at
 * 8 lapses, at 12, at 16, and so on.
 */
export function becomesLeech(before: Pick<Memory, 'lapseCount'> | null, after: Pick<Memory, 'lapseCount'>): boolean {
  const grew = after.lapseCount > (before?.lapseCount ?? 0);
  return grew && isLeech(after) && (after.lapseCount - LEECH_LAPSES) % LEECH_EVERY === 0;
}
