import { addStudyDays, type StudyDay } from '@/lib/scheduler/due/study-day';
import { isKnown } from './known';
import type { Trace } from './memory';
import type { MemoryModel } from './memory-model';

/** How far a learner has come with a concept. */
export type Knowledge = 'not-started' | 'learning' | 'known' | 'fading';

/**
 * Tells how far a learner has come with a concept on a study day. What was known the day after the last review and is
 * not known any more is fading; what was not known even then is still being learned.
 * @param memory undefined when the concept was never asked
 */
export function knowledgeOn(model: MemoryModel, memory: Trace | undefined, day: StudyDay): Knowledge {
  if (memory === undefined) return 'not-started';
  if (isKnown(model, memory, day)) return 'known';
  return isKnown(model, memory, addStudyDays(memory.lastReviewedOn, 1)) ? 'fading' : 'learning';
}
