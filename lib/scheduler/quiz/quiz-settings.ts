import { z } from 'zod';
import { type StudyDay, studyDaySchema, weekdayOf } from '@/lib/scheduler/due/study-day';

/**
 * A learner's study settings. This schema parses database rows. A new setting also needs its columns and its default
 * (`lib/db/learner/settings.ts`) and its form field (`lib/study/settings/read-settings.ts`). The code doesn't compile
 * without them.
 */
export const quizSettingsSchema = z.object({
  /** The minutes of study on an ordinary day. */
  dailyMinutes: z.number(),
  /** The maximum number of new concepts a day. Null means as many as fit into the minutes. */
  newPerDay: z.number().nullable(),
  /** The predicted recall, 0 to 1, at which a concept is due. */
  desiredRetention: z.number(),
  /** The share of the daily minutes for each weekday, starting with Monday: 1, 0.5, or 0. */
  weekdayShares: z.array(z.number()).readonly(),
  /** A planned break. Both days are inclusive. */
  pause: z.object({ from: studyDaySchema, to: studyDaySchema }).readonly().nullable(),
  /** An exam day, and the predicted recall (0 to 1) that the learner wants on that day. */
  exam: z.object({ on: studyDaySchema, recall: z.number() }).readonly().nullable(),
});
export type QuizSettings = Readonly<z.infer<typeof quizSettingsSchema>>;

/** The weekdays, in the order of `weekdayShares`. */
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** Every weekday has the same share. */
export const EVEN_WEEK: readonly number[] = [1, 1, 1, 1, 1, 1, 1];

/** Returns the minutes of study planned for a day. A break has none. */
export function minutesOn(settings: QuizSettings, day: StudyDay): number {
  const { dailyMinutes, weekdayShares, pause } = settings;
  if (isInPause(pause, day)) return 0;
  return dailyMinutes * (weekdayShares[weekdayOf(day)] ?? 1);
}

/** Returns whether a day is in a break. */
export const isInPause = (pause: QuizSettings['pause'], day: StudyDay): boolean =>
  pause !== null && day >= pause.from && day <= pause.to;
