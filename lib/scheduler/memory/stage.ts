import { addStudyDays, type StudyDay } from '@/lib/scheduler/due/study-day';
import { isKnown, KNOWN_RECALL } from './known';
import { type Memory, recallOn } from './memory';
import type { MemoryModel } from './memory-model';

/** How far a learner is with a concept, from the first stage to the last two. */
export const STAGES = ['new', 'learning', 'fading', 'known'] as const;

/**
 * How far a learner is with a concept: `new`, never answered; `learning`, answered and not known yet; `known`; or
 * `fading`, known the day after its last answer and forgotten since.
 */
export type Stage = (typeof STAGES)[number];

/** The stage of a concept on a study day. @param memory null for a concept that was never answered */
export function stageOn(model: MemoryModel, memory: Memory | null, day: StudyDay): Stage {
  if (!memory) return 'new';
  if (isKnown(model, memory, day)) return 'known';
  const wasKnown = recallOn(model, memory, addStudyDays(memory.lastReviewedOn, 1)) >= KNOWN_RECALL;
  return wasKnown ? 'fading' : 'learning';
}
