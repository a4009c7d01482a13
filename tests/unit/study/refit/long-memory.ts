import { defaultModel, memoryModel } from '@/lib/scheduler/memory/memory-model';

/**
 * A learner whose memories last six times as long from the start, so that the published parameters predict them badly.
 */
export const longMemory = memoryModel(
  defaultModel.parameters.map((parameter, index) => (index < 4 ? 6 * parameter : parameter)),
);
