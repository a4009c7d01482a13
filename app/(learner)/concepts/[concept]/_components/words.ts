import type { Grade, Outcome } from '@/lib/scheduler/grade';
import { type StudyDay, toUtcMidnight } from '@/lib/scheduler/study-day';

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });

/** A study day as a date. */
export const sayDay = (studyDay: StudyDay): string => day.format(toUtcMidnight(studyDay));

/** A share from 0 to 1; rounded down, so that what is not certain is never called 100 %. */
export const inPercent = (share: number): string => `${Math.floor(share * 100 + 1e-9)} %`;

/** The day that a prediction is for: today, or tomorrow for what was answered today. */
export const sayWhen = (day: StudyDay, today: StudyDay): string => (day > today ? 'tomorrow' : 'today');

/** A length of time in days. */
export function sayDays(days: number): string {
  if (days < 1) return 'less than a day';
  const rounded = days < 10 ? Math.round(days * 10) / 10 : Math.round(days);
  return `${rounded} day${rounded === 1 ? '' : 's'}`;
}

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
