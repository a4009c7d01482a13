import type { ConceptId } from '@/lib/ids';
import { stepBeyond } from '@/lib/scheduler/quiz/next-in-mode';
import type { QuizState } from '@/lib/scheduler/quiz/quiz-state';

/** What a learner can do after today's quiz: answer more questions or, if none are left, add a goal. */
export type MoreToDo = 'questions' | 'goals';

/**
 * Returns what the learner can do after today's quiz. Returns null for a learner whose goals cover the whole catalog
 * and who has started every concept.
 * @param everything all concepts that may be started
 * @param doneCount the number of questions answered today
 */
export function findMoreToDo(everything: readonly ConceptId[], quiz: QuizState, doneCount: number): MoreToDo | null {
  if (stepBeyond(quiz, doneCount).choice) return 'questions';
  return quiz.course.length < everything.length ? 'goals' : null;
}
