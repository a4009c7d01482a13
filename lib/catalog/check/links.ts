import type { Concept } from '../concept';
import type { ConceptFault, ReportFault } from './concept-fault';
import { didYouMean } from './nearest';

/** Checks the ids of other concepts: each must exist, differ from the concept's own, and be listed only once. */
export function checkLinks(concept: Concept, known: ReadonlySet<string>, say: ReportFault): void {
  const lists = {
    prerequisites: concept.prerequisites,
    confusables: concept.confusables,
    overlaps: concept.kind === 'service' ? concept.overlaps : [],
  };
  for (const [field, ids] of Object.entries(lists)) {
    ids.forEach((id, index) => {
      const path = [field, index];
      if (!known.has(id)) {
        say(path, `unknown concept "${id}"`, didYouMean(id, known, 'write the id of a concept or a service'));
      }
      if (id === concept.id) say(path, `"${field}" names the concept itself`, 'remove it');
      if (ids.indexOf(id) < index) say(path, `"${id}" is listed twice in "${field}"`, 'remove one');
    });
  }
}

/** Checks that the confusables of a concept are not retired, unless the concept is retired itself. */
export function checkRetired(concept: Concept, retired: ReadonlySet<string>, say: ReportFault): void {
  if (retired.has(concept.id)) return;
  concept.confusables.forEach((id, index) => {
    if (retired.has(id)) say(['confusables', index], `"${id}" is retired`, 'remove it');
  });
}

/** Finds prerequisites that form a cycle. It reports each cycle once. */
export function findCycles(concepts: readonly Concept[]): ConceptFault[] {
  const byId = new Map<string, Concept>(concepts.map((concept) => [concept.id, concept]));
  const state = new Map<string, 'open' | 'done'>();
  const faults: ConceptFault[] = [];
  const visit = (concept: Concept, trail: readonly string[]): void => {
    state.set(concept.id, 'open');
    concept.prerequisites.forEach((id, index) => {
      if (state.get(id) === 'open' && id !== concept.id) {
        const cycle = [...trail.slice(trail.indexOf(id)), concept.id, id].join(' → ');
        const message = `the prerequisites form a cycle: ${cycle}`;
        faults.push({ concept, path: ['prerequisites', index], message, hint: 'remove one of these prerequisites' });
      }
      const next = byId.get(id);
      if (next && !state.has(id)) visit(next, [...trail, concept.id]);
    });
    state.set(concept.id, 'done');
  };
  for (const concept of concepts) if (!state.has(concept.id)) visit(concept, []);
  return faults;
}
