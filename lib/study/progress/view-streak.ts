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

/** A learner's streak as it is shown. */
export type StreakView = Streak & {
  /** Counted days that are wanting for the next freeze; null when no more are held. */
  readonly daysToFreeze: number | null;
};

/**
 * A learner's streak, worked out from the whole of their log; null when they do not want to see one, or were deleted
 * meanwhile.
 * @param state the learner's, read before
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
