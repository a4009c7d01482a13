import { listQuizSizes } from '@/lib/db/learner/day-promise';
import type { LearnerState } from '@/lib/db/learner/learner-state';
import { listLessonTimes } from '@/lib/db/learner/lessons';
import { findStreakLog, listFormerSettings } from '@/lib/db/learner/streak-log';
import type { LearnerId } from '@/lib/ids';
import { studyDayOf } from '@/lib/scheduler/due/study-day';
import { classifyDays } from '@/lib/scheduler/streak/classify-days';
import { makeSettingsHistory } from '@/lib/scheduler/streak/settings-history';
import { countStreak, daysToFreeze, type Streak } from '@/lib/scheduler/streak/streak';
import type { StudyContext } from '@/lib/study/context';
import { makeQuizState } from '@/lib/study/sitting/make-quiz-state';

/** A learner's streak for display. */
export type StreakView = Streak & {
  /** How many more counted days earn the next freeze. Null if the maximum is reached. */
  readonly daysToFreeze: number | null;
};

/**
 * Returns a learner's streak, computed from their whole log. Returns null if they hide it or if their account was
 * deleted in the meantime.
 * @param state the learner's state, read earlier
 */
export async function viewStreak(
  context: StudyContext,
  learnerId: LearnerId,
  state: LearnerState,
  now: Date,
): Promise<StreakView | null> {
  if (!state.settings.streakShown) return null;
  const [log, replaced, quizSizes, lessonMs] = await Promise.all([
    findStreakLog(context.db, learnerId),
    listFormerSettings(context.db, learnerId),
    listQuizSizes(context.db, learnerId),
    listLessonTimes(context.db, learnerId),
  ]);
  if (!log) return null;
  const { today, memories, model, suspended, course } = makeQuizState(context, state, now);
  const { settings } = state;
  const streak = countStreak(
    classifyDays({
      reviews: log.reviews,
      refittedAt: log.refittedAt,
      suspensions: log.suspensions.map(({ conceptId, from, until }) => ({
        conceptId,
        from: studyDayOf(from, settings.timeZone),
        until: studyDayOf(until, settings.timeZone),
      })),
      today,
      model,
      memories: [...memories.values()].filter(({ conceptId }) => !suspended.has(conceptId)),
      course: course.filter((id) => !suspended.has(id)),
      quizSizes,
      lessonMs,
      history: makeSettingsHistory(replaced, { settings, timeZone: settings.timeZone }, now),
    }),
  );
  return { ...streak, daysToFreeze: daysToFreeze(streak) };
}
