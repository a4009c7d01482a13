import type { ConceptId } from '@/lib/ids';
import type { Catalog } from './catalog';
import type { Goal } from './goal';

/** Concepts that an instructor can assign by one choice. */
export type GoalPreset = {
  readonly id: string;
  readonly title: string;
  readonly conceptIds: readonly ConceptId[];
  /** The goal that it is, or is a section of. */
  readonly goal: Pick<Goal, 'id' | 'title'>;
};

/** The goals and each of their sections as presets of assignments; not the goal that holds the whole catalog. */
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
