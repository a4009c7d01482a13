import { addStudyDays, type StudyDay } from '@/lib/scheduler/due/study-day';
import { recallOn, type Trace } from './memory';
import type { MemoryModel } from './memory-model';

/** The minimum predicted recall at which a concept counts as known. */
export const KNOWN_RECALL = 0.8;

/**
 * Returns predicted recall, 0 to 1, on a study day or on the day after the last review, whichever is later. A concept
 * that was just explained is not known yet.
 */
export function lastingRecallOn(model: MemoryModel, memory: Trace, day: StudyDay): number {
  const nextDay = addStudyDays(memory.lastReviewedOn, 1);
  return recallOn(model, memory, day > nextDay ? day : nextDay);
}

/** Returns whether a concept counts as known on a study day. */
export const isKnown = (model: MemoryModel, memory: Trace, day: StudyDay): boolean =>
  lastingRecallOn(model, memory, day) >= KNOWN_RECALL;
