import type { StudyDay } from '@/lib/scheduler/due/study-day';
import type { Grade, Outcome } from '@/lib/scheduler/memory/grade';

/** The day that a prediction is for: today, or tomorrow for what was answered today. */
export const describeWhen = (day: StudyDay, today: StudyDay): string => (day > today ? 'tomorrow' : 'today');

export const outcomeNames: Readonly<Record<Outcome, string>> = {
  right: 'right',
  'partly-right': 'partly right',
  wrong: 'wrong',
  unanswered: 'not known',
};

export const gradeNames: Readonly<Record<Grade, string>> = {
  again: 'again',
  hard: 'hard',
  good: 'good',
  easy: 'easy',
};
