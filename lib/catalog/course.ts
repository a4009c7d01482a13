import type { ConceptId, GoalId } from '@/lib/ids';
import type { Catalog } from './catalog';
import type { Goal } from './goal';

const courses = new WeakMap<Catalog, Map<string, readonly ConceptId[]>>();

/** Returns the goals with these ids, in the catalog's order. Ignores ids of goals that no longer exist. */
export const findGoals = ({ goals }: Catalog, ids: readonly GoalId[]): readonly Goal[] =>
  goals.filter(({ id }) => ids.includes(id));

/** Returns the goal with the given id; undefined when there is none. */
export const findGoal = ({ goals }: Catalog, id: string | undefined): Goal | undefined =>
  goals.find((goal) => goal.id === id);

/** Returns the ids of all goals, in the catalog's order. */
export const listGoalIds = ({ goals }: Catalog): readonly GoalId[] => goals.map(({ id }) => id);

/**
 * Lists the concepts of these goals and their prerequisites in the order in which they are best learned. Each occurs
 * only once, after its own prerequisites. Returns the whole catalog when none of the goals exists. The result is
 * computed once per catalog and goals, so equal goals give the same list object.
 */
export function listCourse(catalog: Catalog, ids: readonly GoalId[]): readonly ConceptId[] {
  const goals = findGoals(catalog, ids);
  if (goals.length === 0) return catalog.order;
  const known = courses.get(catalog) ?? new Map<string, readonly ConceptId[]>();
  courses.set(catalog, known);
  const key = goals.map(({ id }) => id).join(' ');
  const course = known.get(key) ?? closeUnderPrerequisites(catalog, goals.flatMap(listConceptsOf(catalog)));
  known.set(key, course);
  return course;
}

/** Counts the concepts of a goal, including prerequisites. */
export const countConcepts = (catalog: Catalog, { id }: Goal): number => listCourse(catalog, [id]).length;

/** Returns the prerequisites that learners of a goal also learn although the goal does not list them. */
export function listPrerequisitesOf(catalog: Catalog, goal: Goal): readonly ConceptId[] {
  const listed = new Set(listConceptsOf(catalog)(goal));
  return listCourse(catalog, [goal.id]).filter((id) => !listed.has(id));
}

/**
 * Returns the concepts that a goal lists. For the goal that covers everything, they are in the catalog's order rather
 * than in the order of its families.
 */
const listConceptsOf =
  (catalog: Catalog) =>
  (goal: Goal): readonly ConceptId[] =>
    goal.isWhole ? catalog.order : goal.sections.flatMap(({ concepts }) => concepts);

function closeUnderPrerequisites(catalog: Catalog, ids: readonly ConceptId[]): readonly ConceptId[] {
  const placed = new Set<ConceptId>();
  const place = (id: ConceptId): void => {
    if (placed.has(id)) return;
    for (const prerequisite of catalog.get(id).prerequisites) place(prerequisite);
    placed.add(id);
  };
  for (const id of ids) place(id);
  return [...placed];
}
