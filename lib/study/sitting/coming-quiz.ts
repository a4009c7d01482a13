import { addStudyDays, dateOf, type StudyDay } from '@/lib/scheduler/due/study-day';
import type { ForecastDay } from '@/lib/scheduler/quiz/forecast';
import { isInPause, minutesOn, type QuizSettings } from '@/lib/scheduler/quiz/quiz-settings';

/** Why a day has no questions: a break with its last day (`YYYY-MM-DD`), or a day of the week without study. */
export type DayOff = { readonly kind: 'break'; readonly lastDate: string } | { readonly kind: 'rest' };

/** Returns why a day is off, or null for a day with a quiz. */
export function findDayOff(settings: QuizSettings, day: StudyDay): DayOff | null {
  const { pause } = settings;
  if (pause && isInPause(pause, day)) return { kind: 'break', lastDate: dateOf(pause.to) };
  return minutesOn(settings, day) === 0 ? { kind: 'rest' } : null;
}

/** The next quiz after today's, according to the forecast. */
export type ComingQuiz = {
  readonly day: StudyDay;
  readonly isTomorrow: boolean;
  readonly questionCount: number;
  readonly minutes: number;
};

/** The number of days in which to look for a coming quiz. */
export const COMING_DAYS = 14;

/**
 * Returns the first quiz with questions after today's, or null if the forecast has none.
 * @param days the forecast, of which this simulates only as many days as it needs
 */
export function findComingQuiz(days: Iterable<ForecastDay>, today: StudyDay): ComingQuiz | null {
  for (const { day, newCount, reviewCount, minutes } of days) {
    if (day === today || newCount + reviewCount === 0) continue;
    return {
      day,
      isTomorrow: day === addStudyDays(today, 1),
      questionCount: newCount + reviewCount,
      minutes: Math.max(1, Math.round(minutes)),
    };
  }
  return null;
}
