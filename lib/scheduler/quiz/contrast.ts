import type { ConceptId } from '@/lib/ids';
import { intervalOf } from '@/lib/scheduler/due/due-day';
import { isAnsweredOn, type Memory } from '@/lib/scheduler/memory/memory';
import { indexById, type QuizState } from './quiz-state';

/**
 * The share of a confusable concept's interval after which the concept may be asked about together with another one.
 */
const CONTRAST_FROM = 0.4;

/**
 * Returns whether a concept may be asked about together with one that it is confused with: the concept was started
 * before today and was not reviewed recently.
 */
export function isContrast(state: QuizState, id: ConceptId): boolean {
  const memory = state.memories.get(id);
  if (!memory || isAnsweredOn(memory, state.today) || state.suspended.has(id)) return false;
  return isRested(state, memory, intervalOf(state, memory));
}

/** Returns whether enough of a memory's interval has passed to ask about it together with another concept. */
export const isRested = ({ today }: QuizState, { lastReviewedOn }: Memory, interval: number): boolean =>
  today - lastReviewedOn >= CONTRAST_FROM * interval;

/**
 * Returns how many additional concepts are asked about because they are confused with one of these, or with each other.
 * @param rested the concepts for which `isContrast` returns true; those in `asked` may be left out
 */
export function countContrasts(
  { concepts }: QuizState,
  asked: readonly ConceptId[],
  rested: ReadonlySet<ConceptId>,
): number {
  if (rested.size === 0) return 0;
  const index = indexById(concepts);
  const found = new Set(asked);
  for (const id of found) {
    for (const neighbor of index.get(id)?.confusables ?? []) if (rested.has(neighbor)) found.add(neighbor);
  }
  return found.size - asked.length;
}
