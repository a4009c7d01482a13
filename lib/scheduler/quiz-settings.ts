import { type StudyDay, weekdayOf } from './study-day';

/** What a learner has settled about their study. */
export type QuizSettings = {
  /** Minutes of study on an ordinary day. */
  readonly dailyMinutes: number;
  /** New concepts a day at most; null: as many as the minutes have room for. */
  readonly newPerDay: number | null;
  /** 0 to 1: a concept is due when predicted recall has fallen to this. */
  readonly desiredRetention: number;
  /** From Monday, the share of the daily minutes that each weekday has: 1, 0.5 or 0. */
  readonly weekdayShares: readonly number[];
  /** A break planned ahead, both days inclusive. */
  readonly pause: { readonly from: StudyDay; readonly to: StudyDay } | null;
  /** A day on which predicted recall (0 to 1) is to be this. */
  readonly exam: { readonly on: StudyDay; readonly recall: number } | null;
};

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
