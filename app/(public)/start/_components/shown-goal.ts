import type { GoalChoice } from '@/lib/catalog/goal-choices';

/** The fields of a goal that the start page shows. */
export type ShownGoal = Pick<GoalChoice, 'id' | 'title' | 'shortTitle' | 'summary' | 'conceptCount'>;
