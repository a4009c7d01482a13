import type { ConceptId } from '@/lib/ids';
import type { Catalog } from './catalog';
import type { Goal } from './goal';

/** Concepts that an instructor can assign with one choice. */
export type GoalPreset = {
  readonly id: string;
  readonly title: string;
  readonly conceptIds: readonly ConceptId[];
  /** The goal that the concepts come from. */
  readonly goal: Pick<Goal, 'id' | 'title'>;
};

/** Lists the goals and their sections as presets for assignments, except the goal that covers the whole catalog. */
export const listGoalPresets = ({ goals }: Catalog): readonly GoalPreset[] =>
  goals
    .filter(({ isWhole }) => !isWhole)
    .flatMap((goal) => [
      {
        id: goal.id,
        title: goal.title,
        conceptIds: goal.sections.flatMap(({ concepts }) => concepts),
        goal: { id: goal.id, title: goal.title },
      },
      ...goal.sections.map((section) => ({
        id: `${goal.id}/${section.id}`,
        title: `${goal.shortTitle}: ${section.objective === null ? '' : `${section.objective} `}${section.title}`,
        conceptIds: section.concepts,
        goal: { id: goal.id, title: goal.title },
      })),
    ]);
