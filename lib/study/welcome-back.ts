import type { LearnerState } from '@/lib/db/learner-state';
import { planQuiz } from '@/lib/scheduler/plan-quiz';
import { findTimeOff } from '@/lib/scheduler/time-off';
import type { StudyContext } from './context';
import { quizStateOf } from './quiz-state';

/** One sentence to a learner who comes back after time off; null when there is nothing to say. */
export function welcomeBack(context: StudyContext, state: LearnerState, now: Date): string | null {
  const quiz = quizStateOf(context, state, now);
  const timeOff = findTimeOff(quiz, planQuiz(quiz));
  if (!timeOff) return null;
  const { awayDays, spreadDays } = timeOff;
  return `You were away for ${awayDays} days; what is overdue is spread over about the next ${spreadDays} days, the most valuable first.`;
}
