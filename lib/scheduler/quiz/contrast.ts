import type { ConceptId } from '@/lib/ids';
import { intervalOf } from '@/lib/scheduler/due/due-day';
import { isAnsweredOn } from '@/lib/scheduler/memory/memory';
import { indexById, type QuizState } from './quiz-state';

/** A neighbour that is easily confused is asked along from this part of its interval on. */
const CONTRAST_FROM = 0.4;

/** Whether a concept may be asked along with a neighbour: begun before today, and not reviewed only lately. */
export function isContrast(state: QuizState, id: ConceptId): boolean {
  const memory = state.memories.get(id);
  if (!memory || isAnsweredOn(memory, state.today) || state.suspended.has(id)) return false;
  return state.today - memory.lastReviewedOn >= CONTRAST_FROM * intervalOf(state, memory);
}

/** How many concepts come along with these, because they are easily confused with one of them or of each other. */
export function countContrasts(state: QuizState, asked: readonly ConceptId[]): number {
  const index = indexById(state.concepts);
  const found = new Set(asked);
  for (const id of found) {
    for (const neighbour of index.get(id)?.confusables ?? []) if (isContrast(state, neighbour)) found.add(neighbour);
  }
  return found.size - asked.length;
}
