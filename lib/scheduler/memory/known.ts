import { addStudyDays, type StudyDay } from '@/lib/scheduler/due/study-day';
import { recallOn, type Trace } from './memory';
import type { MemoryModel } from './memory-model';

/** From this predicted recall on, a concept counts as known. */
export const KNOWN_RECALL = 0.8;

/**
 * Predicted recall, 0 to 1, on a study day, but not before the day after the last review: to have just been told is
 * not yet to know.
 */
export function lastingRecallOn(model: MemoryModel, memory: Trace, day: StudyDay): number {
  const nextDay = addStudyDays(memory.lastReviewedOn, 1);
  return recallOn(model, memory, day > nextDay ? day : nextDay);
}

/** Whether a concept counts as known on a study day. */
export const isKnown = (model: MemoryModel, memory: Trace, day: StudyDay): boolean =>
  lastingRecallOn(model, memory, day) >= KNOWN_RECALL;
