import { addStudyDays, type StudyDay } from '@/lib/scheduler/due/study-day';
import type { Pace } from './pace';
import { minutesOn, type QuizSettings } from './quiz-settings';

/** The number of coming days whose work limits how many new concepts are started. */
export const HORIZON_DAYS = 56;
/** The approximate interval, in days, after a right first answer. */
const FIRST_INTERVAL = 2;

/** Returns how much study is planned from a day until the end of the horizon, in milliseconds. */
export function plannedMs(settings: QuizSettings, from: StudyDay): number {
  let minutes = 0;
  for (let days = 0; days < HORIZON_DAYS; days++) minutes += minutesOn(settings, addStudyDays(from, days));
  return minutes * 60_000;
}

/**
 * Returns the approximate number of reviews of a concept within the horizon, if the first review is in `firstIn` days
 * and every interval is twice the previous one. After an interval I, n more reviews take up 2·I·(2^n − 1) days.
 */
export function reviewsAhead(interval: number, firstIn: number): number {
  const left = HORIZON_DAYS - Math.max(0, firstIn);
  return left <= 0 ? 0 : 1 + Math.log2(1 + left / (2 * interval));
}

/** Returns the approximate time that a concept that is started today takes within the horizon, in milliseconds. */
export const newcomerMs = (pace: Pace): number =>
  pace.newMs + pace.reviewMs * reviewsAhead(FIRST_INTERVAL, FIRST_INTERVAL);
