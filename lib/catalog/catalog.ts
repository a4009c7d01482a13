import type { ConceptId } from '@/lib/ids';
import type { Concept, Family, ServiceConcept } from './concept';
import type { Goal } from './goal';

/** All concepts, checked and immutable. A process builds its catalog once. */
export type Catalog = {
  /** A hash of everything that questions are made from. Equal versions mean equal questions. */
  readonly version: string;
  readonly families: readonly Family[];
  /** The concepts, each after its prerequisites. */
  readonly concepts: readonly Concept[];
  /** The ids of all concepts, in the same order. This is the course for the goal that covers everything. */
  readonly order: readonly ConceptId[];
  /** The goals, in the order in which they are offered. */
  readonly goals: readonly Goal[];
  readonly services: readonly ServiceConcept[];
  /** Retired services, which the lists above leave out. */
  readonly retired: readonly ServiceConcept[];
  /** Returns the concept with the given id; null when there is none or it is retired. */
  find(id: string): Concept | null;
  /**
   * Returns the concept with the given id, even a retired one, which old log entries may name; null when there is none.
   */
  findEver(id: string): Concept | null;
  /** Returns the concept with the given id, which came from the catalog. Throws when there is none. */
  get(id: ConceptId): Concept;
};

/** Builds the catalog from concepts that passed `checkConcepts` and goals that passed `checkGoals`. */
export function buildCatalog(
  version: string,
  families: readonly Family[],
  concepts: readonly Concept[],
  goals: readonly Goal[],
): Catalog {
  const retired = concepts.filter((concept) => concept.kind === 'service' && concept.isRetired);
  const ordered = inPrerequisiteOrder(concepts.filter((concept) => !retired.includes(concept)));
  return indexCatalog({ version, families, concepts: ordered, goals, retired });
}

/** The part of a catalog from which the rest can be made, as plain data. */
export type CatalogData = Pick<Catalog, 'version' | 'families' | 'concepts' | 'goals'> & {
  readonly retired: readonly Concept[];
};

/** Builds the catalog from concepts that are already in the order of the catalog. */
export function indexCatalog({ version, families, concepts: ordered, goals, retired }: CatalogData): Catalog {
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

/** Sorts core concepts first and otherwise keeps the order, but moves every concept after its prerequisites. */
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
