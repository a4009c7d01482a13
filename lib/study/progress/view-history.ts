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

/** How far back the calendar goes, in days. */
export const CALENDAR_DAYS = 7 * 18;
/** How far ahead the quizzes to come are told, in days. */
const FORECAST_DAYS = 14;

export type HistoryView = {
  readonly today: StudyDay;
  /** The study days of the calendar on which something was answered, oldest first. */
  readonly days: readonly DayCount[];
  /** Null when the learner does not want to see one. */
  readonly streak: StreakView | null;
  /**
   * What the quizzes of the coming days, today's first, are expected to bring if each is done. Null before the first
   * answer.
   */
  readonly forecast: readonly ForecastDay[] | null;
};

/** What a learner did on each day, and what is to come. */
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
