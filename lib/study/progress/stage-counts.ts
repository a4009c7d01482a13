import { STAGES, type Stage } from '@/lib/scheduler/memory/stage';

/** The number of concepts in each stage. */
export type StageCounts = Readonly<Record<Stage, number>>;

export const countStages = (stages: readonly Stage[]): StageCounts =>
  Object.fromEntries(STAGES.map((stage) => [stage, stages.filter((each) => each === stage).length])) as Record<
    Stage,
    number
  >;
