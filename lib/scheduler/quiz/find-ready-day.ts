import type { StudyDay } from '@/lib/scheduler/due/study-day';
import { foretell } from './forecast';
import type { QuizState } from './quiz-state';

/**
 * A learner is ready when they know at least this share of a course and have answered questions about those topics on
 * at least two days. The share is below 1 because a few topics are always due or about to be.
 */
export const READY_SHARE = 0.95;
/** A forecast beyond this many days is too uncertain to name a day. */
export const READY_WITHIN_DAYS = 180;
/** After this many days, it is clear whether readiness is out of reach, unless a break is planned. */
const CLEAR_AFTER_DAYS = 28;
/** The maximum factor by which topics may become known faster after `CLEAR_AFTER_DAYS`. */
const FASTER = 1.5;

/**
 * Returns the first day on which the learner is expected to know enough of their course, if they finish every quiz.
 * Returns today if they already do, and null if the forecast does not reach that day. Suspended concepts do not count.
 */
export function findReadyDay(state: QuizState): StudyDay | null {
  const course = state.course.filter((id) => !state.suspended.has(id));
  if (course.length === 0) return null;
  const enough = Math.ceil(READY_SHARE * course.length);
  let firmAtFirst: number | null = null;
  for (const { day, firmCount } of foretell({ ...state, course }, READY_WITHIN_DAYS)) {
    if (firmCount >= enough) return day;
    firmAtFirst ??= firmCount;
    if (day - state.today !== CLEAR_AFTER_DAYS || state.settings.pause !== null) continue;
    const perDay = Math.max(0, firmCount - firmAtFirst) / CLEAR_AFTER_DAYS;
    if (firmCount + FASTER * perDay * (READY_WITHIN_DAYS - CLEAR_AFTER_DAYS) < enough) return null;
  }
  return null;
}
