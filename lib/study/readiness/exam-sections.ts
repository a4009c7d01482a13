import type { Catalog } from '@/lib/catalog/catalog';
import { findGoals } from '@/lib/catalog/course';
import { WHOLE_GOAL } from '@/lib/catalog/goal';
import type { ConceptId, GoalId } from '@/lib/ids';

/** A section of a learner's goals, as an exam would ask about it. */
export type ExamSection = {
  /** The section's id, unique among the learner's goals. */
  readonly id: string;
  readonly title: string;
  /** The exam's own number for the section, such as `1.4`, or null. */
  readonly objective: string | null;
  /** Its weight in the exam, relative to the other sections. */
  readonly weight: number;
  /** The section's concepts, at least one. A concept belongs to one section. */
  readonly concepts: readonly ConceptId[];
};

/**
 * Lists the sections of a learner's goals with the topics that an exam may cover. A topic in several sections belongs
 * to the first. Suspended topics, and those removed from the content, belong to none. In a goal without weights, the
 * weight of a section is its number of topics.
 */
export function listExamSections(
  catalog: Catalog,
  ids: readonly GoalId[],
  suspended: ReadonlySet<ConceptId>,
): readonly ExamSection[] {
  const found = findGoals(catalog, ids);
  const whole = found.find(({ isWhole }) => isWhole);
  const goals = whole ? [whole] : found.length > 0 ? found : findGoals(catalog, [WHOLE_GOAL]);
  const seen = new Set<ConceptId>(suspended);
  return goals.flatMap((goal) =>
    goal.sections.flatMap(({ id, title, objective, weight, concepts }): ExamSection[] => {
      const own = concepts.filter((each) => !seen.has(each) && catalog.find(each) !== null);
      for (const each of own) seen.add(each);
      if (own.length === 0) return [];
      return [
        {
          id: `${goal.id}/${id}`,
          title: goals.length > 1 ? `${goal.shortTitle}: ${title}` : title,
          objective,
          weight: weight ?? own.length,
          concepts: own,
        },
      ];
    }),
  );
}
