import type { ConceptId } from '@/lib/ids';
import { isPractice, recallOn } from '@/lib/scheduler/memory/memory';
import { formatPercent } from '@/lib/words/percent';
import type { ToldReason } from './describe-reason';
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

/** Why it is asked, as the learner is told. */
export const describeChosen = (step: ConceptStep): ToldReason => ({
  kind: step.recall === null ? 'new' : 'review',
  sentence: sayChosen(step),
});

function sayChosen({ counts, recall }: ConceptStep): string {
  if (!counts) return 'You chose this topic. More practice today won’t change your schedule.';
  if (recall === null) return 'You chose this topic. It is new to you.';
  return `You chose this topic. Your predicted recall is ${formatPercent(recall)}. This answer counts as today’s review.`;
}
