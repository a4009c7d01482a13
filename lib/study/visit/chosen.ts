import type { LearnerSettings } from '@/lib/db/learner/settings';
import { findStudyDay, studyDayOf } from '@/lib/scheduler/due/study-day';
import type { Visit } from './visit';

/** The target recall on exam day until the learner chooses another value. */
const EXAM_RECALL = 0.9;

/** Returns a visitor's choices as settings. An exam that is over is left out. */
export function chosenOf(
  { goals, dailyMinutes, examOn, timeZone }: Visit,
  now: Date,
): Pick<LearnerSettings, 'goals' | 'dailyMinutes' | 'exam'> {
  const on = examOn === null ? null : findStudyDay(examOn);
  const isAhead = on !== null && on > studyDayOf(now, timeZone);
  return { goals, dailyMinutes, exam: isAhead ? { on, recall: EXAM_RECALL } : null };
}
