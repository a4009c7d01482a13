import { addStudyDays, type StudyDay } from '@/lib/scheduler/due/study-day';
import { isKnown, KNOWN_RECALL } from './known';
import { type Memory, recallOn } from './memory';
import type { MemoryModel } from './memory-model';

/** The stages of a concept, from the least to the best known. */
export const STAGES = ['new', 'learning', 'fading', 'known'] as const;

/**
 * How far along a learner is with a concept. `new` has no answers, and `learning` has answers but is not known yet.
 * `known` is known on the study day, and `fading` was known on the day after its last answer but is no longer known.
 */
export type Stage = (typeof STAGES)[number];

/** Returns the stage of a concept on a study day. @param memory null for a concept without answers */
export function stageOn(model: MemoryModel, memory: Memory | null, day: StudyDay): Stage {
  if (!memory) return 'new';
  if (isKnown(model, memory, day)) return 'known';
  const wasKnown = recallOn(model, memory, addStudyDays(memory.lastReviewedOn, 1)) >= KNOWN_RECALL;
  return wasKnown ? 'fading' : 'learning';
}
