import type { Memory } from './memory';

/** So many lapses make a concept one that needs another way in; then it is said again after so many more. */
export const LEECH_LAPSES = 8;
const LEECH_EVERY = 4;

/** Whether reviews of a concept have failed so often that more of the same will not help. */
export const isLeech = ({ lapseCount }: Pick<Memory, 'lapseCount'>): boolean => lapseCount >= LEECH_LAPSES;

/** Whether the step from one memory to the next is the one at which to say so: at 8 lapses, 12, 16 and so on. */
export function becomesLeech(before: Pick<Memory, 'lapseCount'> | null, after: Pick<Memory, 'lapseCount'>): boolean {
  const grew = after.lapseCount > (before?.lapseCount ?? 0);
  return grew && isLeech(after) && (after.lapseCount - LEECH_LAPSES) % LEECH_EVERY === 0;
}
