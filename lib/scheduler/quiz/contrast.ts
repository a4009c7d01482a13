import type { ConceptId } from '@/lib/ids';
import { intervalOf } from '@/lib/scheduler/due/due-day';
import { isAnsweredOn } from '@/lib/scheduler/memory/memory';
import { indexById, type QuizState } from './quiz-state';

/**
 * The share of a confusable concept's interval after which the concept may be asked about together with another one.
 */
const CONTRAST_FROM = 0.4;

/**
 * Returns whether a concept may be asked about together with one that it is confused with: the concept began before
 * today and was not reviewed recently.
 */
export function isContrast(state: QuizState, id: ConceptId): boolean {
  const memory = state.memories.get(id);
  if (!memory || isAnsweredOn(memory, state.today) || state.suspended.has(id)) return false;
  return state.today - memory.lastReviewedOn >= CONTRAST_FROM * intervalOf(state, memory);
}

/**
 * Returns how many additional concepts are asked about because they are confused with one of these, or with each other.
 */
export function countContrasts(state: QuizState, asked: readonly ConceptId[]): number {
  const index = indexById(state.concepts);
  const found = new Set(asked);
  for (const id of found) {
    for (const neighbor of index.get(id)?.confusables ?? []) if (isContrast(state, neighbor)) found.add(neighbor);
  }
  return found.size - asked.length;
}
