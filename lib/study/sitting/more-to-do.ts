import type { ConceptId } from '@/lib/ids';
import { stepBeyond } from '@/lib/scheduler/quiz/next-in-mode';
import type { QuizState } from '@/lib/scheduler/quiz/quiz-state';

/** What a learner can do after today's quiz: more questions, or if none are left, add a goal. */
export type MoreToDo = 'questions' | 'goals';

/**
 * Returns what there is to do after today's quiz. Null for a learner of everything who has started it all.
 * @param everything all concepts that may begin
 * @param doneCount the number of questions answered today
 */
export function findMoreToDo(everything: readonly ConceptId[], quiz: QuizState, doneCount: number): MoreToDo | null {
  if (stepBeyond(quiz, doneCount).choice) return 'questions';
  return quiz.course.length < everything.length ? 'goals' : null;
}
