import { z } from 'zod';
import { type StudyDay, studyDaySchema, weekdayOf } from '@/lib/scheduler/due/study-day';

/**
 * What a learner has settled about their study. Rows are read by this schema. A new setting also needs its columns and
 * its default (`lib/db/learner/settings.ts`) and its form field (`lib/study/settings/read-settings.ts`): without them
 * the code doesn't compile.
 */
export const quizSettingsSchema = z.object({
  /** Minutes of study on an ordinary day. */
  dailyMinutes: z.number(),
  /** New concepts a day at most; null: as many as the minutes have room for. */
  newPerDay: z.number().nullable(),
  /** 0 to 1: a concept is due when predicted recall has fallen to this. */
  desiredRetention: z.number(),
  /** From Monday, the share of the daily minutes that each weekday has: 1, 0.5 or 0. */
  weekdayShares: z.array(z.number()).readonly(),
  /** A break planned ahead, both days inclusive. */
  pause: z.object({ from: studyDaySchema, to: studyDaySchema }).readonly().nullable(),
  /** A day on which predicted recall (0 to 1) is to be this. */
  exam: z.object({ on: studyDaySchema, recall: z.number() }).readonly().nullable(),
});
export type QuizSettings = Readonly<z.infer<typeof quizSettingsSchema>>;

/** The days of the week, in the order of `weekdayShares`. */
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** Every weekday like the others. */
export const EVEN_WEEK: readonly number[] = [1, 1, 1, 1, 1, 1, 1];

/** Minutes of study planned for a day: none in a break. */
export function minutesOn(settings: QuizSettings, day: StudyDay): number {
  const { dailyMinutes, weekdayShares, pause } = settings;
  if (isInPause(pause, day)) return 0;
  return dailyMinutes * (weekdayShares[weekdayOf(day)] ?? 1);
}

/** Whether a day lies in a break. */
export const isInPause = (pause: QuizSettings['pause'], day: StudyDay): boolean =>
  pause !== null && day >= pause.from && day <= pause.to;
