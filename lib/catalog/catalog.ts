import type { ConceptId } from '@/lib/ids';
import type { Concept, Family, ServiceConcept } from './concept';
import type { Goal } from './goal';

/** All concepts, checked and immutable. Built once per process. */
export type Catalog = {
  /** A hash of everything questions are made from: equal versions make equal questions. */
  readonly version: string;
  readonly families: readonly Family[];
  /** In an order in which every concept comes after its prerequisites. */
  readonly concepts: readonly Concept[];
  /** The ids of all concepts, in the same order: the course of a learner who wants to learn everything. */
  readonly order: readonly ConceptId[];
  /** What can be learned for, in the order in which it is offered. */
  readonly goals: readonly Goal[];
  readonly services: readonly ServiceConcept[];
  /** Services that are asked no more: no part of the lists above. */
  readonly retired: readonly ServiceConcept[];
  /** The concept of an id; null for one that is not asked any more. */
  find(id: string): Concept | null;
  /** Also finds retired concepts, which old log entries name. */
  findEver(id: string): Concept | null;
  /** Throws for an id that is not in the catalog: callers hold ids they got from it. */
  get(id: ConceptId): Concept;
};

/** Makes the catalog of concepts that passed `checkConcepts`, and of goals that passed `checkGoals`. */
export function buildCatalog(
  version: string,
  families: readonly Family[],
  concepts: readonly Concept[],
  goals: readonly Goal[],
): Catalog {
  const retired = concepts.filter((concept) => concept.kind === 'service' && concept.isRetired);
  const ordered = inPrerequisiteOrder(concepts.filter((concept) => !retired.includes(concept)));
  const byId = new Map<string, Concept>(ordered.map((concept) => [concept.id, concept]));
  const everById = new Map<string, Concept>([...ordered, ...retired].map((concept) => [concept.id, concept]));
  return Object.freeze({
    version,
    families,
    concepts: ordered,
    order: ordered.map(({ id }) => id),
    goals,
    services: ordered.filter((concept) => concept.kind === 'service'),
    retired: retired.filter((concept) => concept.kind === 'service'),
    find: (id: string) => byId.get(id) ?? null,
    findEver: (id: string) => everById.get(id) ?? null,
    get: (id: ConceptId) => {
      const concept = everById.get(id);
      if (!concept) throw new Error(`no concept ${id} in catalog ${version}`);
      return concept;
    },
  });
}

/** Core before the rest, written order otherwise, but every concept after its prerequisites. */
function inPrerequisiteOrder(concepts: readonly Concept[]): readonly Concept[] {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  const placed = new Set<string>();
  const ordered: Concept[] = [];
  const place = (concept: Concept): void => {
    if (placed.has(concept.id)) return;
    placed.add(concept.id);
    for (const id of concept.prerequisites) {
      const prerequisite = byId.get(id);
      if (prerequisite) place(prerequisite);
    }
    ordered.push(concept);
  };
  const core = concepts.filter((concept) => concept.tier === 'core');
  for (const concept of [...core, ...concepts]) place(concept);
  return ordered;
}
