import { findLearnerState } from '@/lib/db/learner/learner-state';
import { type DayCount, listDayCounts } from '@/lib/db/learner/study-days';
import type { LearnerId } from '@/lib/ids';
import { fail, type Result, succeed } from '@/lib/result';
import { addStudyDays, type StudyDay } from '@/lib/scheduler/due/study-day';
import { type ForecastDay, forecast } from '@/lib/scheduler/quiz/forecast';
import type { StudyContext } from '@/lib/study/context';
import { makeQuizState } from '@/lib/study/sitting/make-quiz-state';
import { type StreakView, viewStreak } from './view-streak';

export type { DayCount };

/** The length of the calendar, in days. */
export const CALENDAR_DAYS = 7 * 18;
/** The length of the forecast, in days. */
const FORECAST_DAYS = 14;

export type HistoryView = {
  readonly today: StudyDay;
  /** The study days of the calendar with at least one answer, oldest first. */
  readonly days: readonly DayCount[];
  /** The learner's streak. Null if they hide it. */
  readonly streak: StreakView | null;
  /**
   * The expected quizzes of the coming days, starting today, if the learner finishes each one. Null before the first
   * answer.
   */
  readonly forecast: readonly ForecastDay[] | null;
};

/** Returns what a learner did on each day, and what is coming. */
export async function viewHistory(
  context: StudyContext,
  learnerId: LearnerId,
  now: Date,
): Promise<Result<HistoryView, 'no-learner'>> {
  const state = await findLearnerState(context.db, learnerId, now);
  if (!state) return fail('no-learner');
  const quiz = makeQuizState(context, state, now);
  const days = await listDayCounts(context.db, learnerId, addStudyDays(quiz.today, 1 - CALENDAR_DAYS));
  const streak = await viewStreak(context, learnerId, state, now);
  return succeed({
    today: quiz.today,
    days,
    streak,
    forecast: quiz.memories.size === 0 ? null : forecast(quiz, FORECAST_DAYS).days,
  });
}
