import { type CatchUp, findTimeOff, MOST_CATCH_UP_DAYS } from '@/lib/scheduler/due/time-off';
import { planQuiz } from '@/lib/scheduler/quiz/plan-quiz';
import type { QuizState } from '@/lib/scheduler/quiz/quiz-state';
import { formatCount, plural } from '@/lib/words/count';

/** Returns the message for a learner who returns after time off, or null if there is nothing to say. */
export function welcomeBack(quiz: QuizState): string | null {
  const timeOff = findTimeOff(quiz, planQuiz(quiz));
  if (!timeOff) return null;
  const { awayDays, dueCount, catchUp } = timeOff;
  return `You were away for ${formatCount(awayDays, 'day')}, and ${formatCount(dueCount, 'topic is', 'topics are')} overdue. ${describeCatchUp(catchUp)}`;
}

/**
 * Says in whole sentences how long catching up takes. If it takes more than three weeks, the sentence counts in weeks.
 */
function describeCatchUp(catchUp: CatchUp | null): string {
  if (catchUp === null) {
    return `With your current daily minutes, some will stay overdue for more than ${formatCount(MOST_CATCH_UP_DAYS, 'day')}, because topics you miss come back. The most valuable ones come first, and more daily minutes help you catch up.`;
  }
  const { from, to } = catchUp;
  const inWeeks = (to ?? from) > 21;
  const [unit, size] = inWeeks ? (['week', 7] as const) : (['day', 1] as const);
  const least = Math.max(1, Math.floor(from / size));
  const most = to === null ? null : Math.ceil(to / size);
  const span = most === null ? `at least ${least}` : most > least ? `about ${least} to ${most}` : `about ${least}`;
  return `At your current pace, catching up takes ${span} ${plural(most ?? least, unit)}, because topics you miss come back. The most valuable ones come first.`;
}
