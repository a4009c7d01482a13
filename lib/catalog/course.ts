import type { ConceptId, GoalId } from '@/lib/ids';
import type { Catalog } from './catalog';
import type { Goal } from './goal';

const courses = new WeakMap<Catalog, Map<string, readonly ConceptId[]>>();

/** The goals of the given ids, in the order of the catalog. Ids of goals that are no longer there are passed over. */
export const findGoals = ({ goals }: Catalog, ids: readonly GoalId[]): readonly Goal[] =>
  goals.filter(({ id }) => ids.includes(id));

/** The goal of an id; undefined when there is none. */
export const findGoal = ({ goals }: Catalog, id: string | undefined): Goal | undefined =>
  goals.find((goal) => goal.id === id);

/** The ids of all goals, in their order. */
export const listGoalIds = ({ goals }: Catalog): readonly GoalId[] => goals.map(({ id }) => id);

/**
 * What someone with these goals learns, in the order in which it is best learned: what the goals list and what that
 * rests on, every concept after its prerequisites and none twice. Without a goal that is still there, everything.
 * Worked out once for a catalog and its goals, so that equal goals give the same list.
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

/** How many concepts a goal comes to, its prerequisites included. */
export const countConcepts = (catalog: Catalog, { id }: Goal): number => listCourse(catalog, [id]).length;

/** What a goal rests on without listing it: this comes along. */
export function listPrerequisitesOf(catalog: Catalog, goal: Goal): readonly ConceptId[] {
  const listed = new Set(listConceptsOf(catalog)(goal));
  return listCourse(catalog, [goal.id]).filter((id) => !listed.has(id));
}

/** The whole catalog is learned in its own order, not family by family. */
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
