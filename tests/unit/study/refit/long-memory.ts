import { defaultModel, memoryModel } from '@/lib/scheduler/memory/memory-model';

/** Somebody whose memories last six times as long from the first: the published parameters foretell them badly. */
export const longMemory = memoryModel(
  defaultModel.parameters.map((parameter, index) => (index < 4 ? 6 * parameter : parameter)),
);
