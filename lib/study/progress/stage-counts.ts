import { STAGES, type Stage } from '@/lib/scheduler/memory/stage';

/** How many concepts are in each stage. */
export type StageCounts = Readonly<Record<Stage, number>>;

export const countStages = (stages: readonly Stage[]): StageCounts =>
  Object.fromEntries(STAGES.map((stage) => [stage, stages.filter((each) => each === stage).length])) as Record<
    Stage,
    number
  >;
