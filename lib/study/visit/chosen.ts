import type { LearnerSettings } from '@/lib/db/learner/settings';
import { findStudyDay, studyDayOf } from '@/lib/scheduler/due/study-day';
import type { Visit } from './visit';

/** The predicted recall that is wanted on the day of an exam, until the learner chooses another. */
const EXAM_RECALL = 0.9;

/** What a visitor chose, as settings. An exam that is over is left out. */
export function chosenOf(
  { goals, dailyMinutes, examOn, timeZone }: Visit,
  now: Date,
): Pick<LearnerSettings, 'goals' | 'dailyMinutes' | 'exam'> {
  const on = examOn === null ? null : findStudyDay(examOn);
  const isAhead = on !== null && on > studyDayOf(now, timeZone);
  return { goals, dailyMinutes, exam: isAhead ? { on, recall: EXAM_RECALL } : null };
}
