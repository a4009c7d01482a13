import type { Catalog } from '@/lib/catalog/catalog';
import type { StudyDay } from '@/lib/scheduler/due/study-day';
import type { LearnerFigures } from './learner-figures';

/** A column of the class's table of learners, after the name. Its value is null until there is data. */
export type FigureColumn = {
  /** The column's name in the page's address. */
  readonly id: string;
  readonly label: string;
} & (
  | { readonly kind: 'day'; readonly measure: (learner: LearnerFigures) => StudyDay | null }
  | { readonly kind: 'count' | 'share'; readonly measure: (learner: LearnerFigures) => number | null }
);

/** The columns before those of the topics, in the order of the page and of the gradebook. */
export const FIGURE_COLUMNS: readonly FigureColumn[] = [
  { id: 'last-day', label: 'Last active', kind: 'day', measure: ({ lastStudiedOn }) => lastStudiedOn },
  { id: 'days', label: 'Days', kind: 'count', measure: ({ dayCount }) => dayCount },
  { id: 'accuracy', label: 'Right', kind: 'share', measure: ({ accuracy }) => accuracy },
  { id: 'known', label: 'Known', kind: 'count', measure: ({ knownCount }) => knownCount },
];

/**
 * The groups of topic columns. A group contains a column for each of its families, and a family contains one for each
 * of its concepts.
 */
export const TOPIC_GROUPS = [
  { id: 'ideas', label: 'Ideas' },
  { id: 'services', label: 'Services' },
] as const;
export type TopicGroupId = (typeof TOPIC_GROUPS)[number]['id'];

/** A family as a column in its group. */
export type FamilyColumn = { readonly id: string; readonly label: string; readonly group: TopicGroupId };

/** Returns the name of a family of services without the prefix: "Mail" for "Services: mail". */
export const nameInGroup = (label: string): string =>
  label.replace(/^Services: (.)/, (_, first: string) => first.toUpperCase());

/**
 * Returns the families that have concepts, in the order of their columns: families of ideas before families of
 * services.
 */
export function listFamilyColumns({ families, concepts }: Catalog): readonly FamilyColumn[] {
  const columns = families.flatMap(({ id, label }): FamilyColumn[] => {
    const [first] = concepts.filter(({ family }) => family === id);
    return first ? [{ id, label: nameInGroup(label), group: first.kind === 'service' ? 'services' : 'ideas' }] : [];
  });
  return TOPIC_GROUPS.flatMap((group) => columns.filter((column) => column.group === group.id));
}
