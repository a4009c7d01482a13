import type { ConceptId } from '@/lib/ids';
import { goBeyond, listMissedTries } from '@/lib/scheduler/quiz/next-in-mode';
import { planQuiz } from '@/lib/scheduler/quiz/plan-quiz';
import type { QuizState } from '@/lib/scheduler/quiz/quiz-state';
import type { Aim } from './aim';

/** Returns whether a concept that was just missed is asked about again in the same sitting. */
export function asksAgain(quiz: QuizState, aim: Aim, conceptId: ConceptId): boolean {
  if (typeof aim === 'object' && 'practice' in aim) return false;
  if (aim === 'missed') return listMissedTries(quiz).some((memory) => memory.conceptId === conceptId);
  const state = typeof aim === 'object' ? goBeyond(quiz, aim.beyond) : quiz;
  return planQuiz(state).retries.some((memory) => memory.conceptId === conceptId);
}
