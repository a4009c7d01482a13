import type { ConceptId } from '@/lib/ids';
import { listMissedTries } from '@/lib/scheduler/quiz/next-in-mode';
import { planQuiz, type QuizPlan } from '@/lib/scheduler/quiz/plan-quiz';
import type { QuizState } from '@/lib/scheduler/quiz/quiz-state';
import type { Aim } from './aim';

/**
 * Returns whether a concept that was just missed is asked about again in the same sitting.
 * @param plan the plan that the sitting follows, or null if it does not follow the day's plan
 */
export function asksAgain(quiz: QuizState, aim: Aim, plan: QuizPlan | null, conceptId: ConceptId): boolean {
  if (typeof aim === 'object' && 'practice' in aim) return false;
  if (aim === 'missed') return listMissedTries(quiz).some((memory) => memory.conceptId === conceptId);
  return (plan ?? planQuiz(quiz)).retries.some((memory) => memory.conceptId === conceptId);
}
