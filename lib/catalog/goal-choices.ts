import type { GoalId } from '@/lib/ids';
import type { Catalog } from './catalog';
import { countConcepts } from './course';
import type { Trademark } from './goal';

/** A goal that a learner can choose. */
export type GoalChoice = {
  readonly id: GoalId;
  readonly title: string;
  readonly shortTitle: string;
  readonly summary: string;
  readonly trademark: Trademark | null;
  /** The number of concepts, including prerequisites. */
  readonly conceptCount: number;
};

/** Lists the goals to choose from, in the catalog's order. */
export const listGoalChoices = (catalog: Catalog): readonly GoalChoice[] =>
  catalog.goals.map((goal) => ({
    id: goal.id,
    title: goal.title,
    shortTitle: goal.shortTitle,
    summary: goal.summary,
    trademark: goal.trademark,
    conceptCount: countConcepts(catalog, goal),
  }));
