import type { ConceptId } from '@/lib/ids';
import { isPractice, recallOn } from '@/lib/scheduler/memory/memory';
import { formatPercent } from '@/lib/words/percent';
import type { QuizState } from './quiz-state';

/** One concept, asked because the learner chose it. */
export type ConceptStep = {
  readonly conceptId: ConceptId;
  /** Whether the answer will count as a review: only a study day's first does, and none after an undo. */
  readonly counts: boolean;
  /** Predicted recall, 0 to 1; null for a concept that was never asked. */
  readonly recall: number | null;
};

/**
 * Practice of one concept: again and again, until the learner has enough. Neither its due day nor its prerequisites are
 * asked after, for the learner chose it; null when they have suspended it.
 */
export function stepConcept(
  { memories, suspended, undone, model, today }: QuizState,
  conceptId: ConceptId,
): ConceptStep | null {
  if (suspended.has(conceptId)) return null;
  const memory = memories.get(conceptId) ?? null;
  return {
    conceptId,
    counts: !undone.has(conceptId) && !isPractice(memory, today),
    recall: memory && recallOn(model, memory, today),
  };
}

/** Why it is asked, in one sentence to the learner. */
export function describeChosen({ counts, recall }: ConceptStep): string {
  if (!counts) return 'You chose it. Asked today already, so this is practice.';
  if (recall === null) return 'You chose it. It is new to you.';
  return `You chose it. Predicted recall ${formatPercent(recall)}; counts as today’s review.`;
}
