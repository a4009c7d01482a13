import type { ConceptId } from '@/lib/ids';
import { isPractice, recallOn } from '@/lib/scheduler/memory/memory';
import { formatPercent } from '@/lib/words/percent';
import type { ToldReason } from './describe-reason';
import type { QuizState } from './quiz-state';

/** One concept that the learner chose to practice. */
export type ConceptStep = {
  readonly conceptId: ConceptId;
  /**
   * Whether the answer will count as a review. Only the first answer of a study day does, and no answer does after an
   * undo.
   */
  readonly counts: boolean;
  /** Predicted recall, 0 to 1. Null for a concept that was never asked about. */
  readonly recall: number | null;
};

/**
 * Returns the next step in the practice of one concept, which goes on until the learner ends it. Its due day and
 * prerequisites do not matter, because the learner chose it. Returns null if the learner has suspended the concept.
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

/** Returns why the concept is asked about, as the learner reads it. */
export const describeChosen = (step: ConceptStep): ToldReason => ({
  kind: step.recall === null ? 'new' : 'review',
  sentence: sayChosen(step),
});

function sayChosen({ counts, recall }: ConceptStep): string {
  if (!counts) return 'You chose this topic. More practice today won’t change your schedule.';
  if (recall === null) return 'You chose this topic. It is new to you.';
  return `You chose this topic. Your predicted recall is ${formatPercent(recall)}. This answer counts as today’s review.`;
}
