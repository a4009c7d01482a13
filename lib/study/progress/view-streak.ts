import type { LearnerState } from '@/lib/db/learner/learner-state';
import type { LearnerSettings } from '@/lib/db/learner/settings';
import { findStreakRecord, type StreakRecord } from '@/lib/db/learner/streak-record';
import type { LearnerId } from '@/lib/ids';
import { studyDayOf } from '@/lib/scheduler/due/study-day';
import type { QuizState } from '@/lib/scheduler/quiz/quiz-state';
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
  const record = await findStreakRecord(context.db, learnerId);
  return record && makeStreak(record, state.settings, makeQuizState(context, state, now), now);
}

/** Computes a streak from a learner's record. */
export function makeStreak(record: StreakRecord, settings: LearnerSettings, quiz: QuizState, now: Date): StreakView {
  const { today, memories, model, suspended, course } = quiz;
  const streak = countStreak(
    classifyDays({
      ...record,
      suspensions: record.suspensions.map(({ conceptId, from, until }) => ({
        conceptId,
        from: studyDayOf(from, settings.timeZone),
        until: studyDayOf(until, settings.timeZone),
      })),
      today,
      model,
      memories: [...memories.values()].filter(({ conceptId }) => !suspended.has(conceptId)),
      course: course.filter((id) => !suspended.has(id)),
      history: makeSettingsHistory(record.formerSettings, { settings, timeZone: settings.timeZone }, now),
    }),
  );
  return { ...streak, daysToFreeze: daysToFreeze(streak) };
}
