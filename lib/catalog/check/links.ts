import type { Concept } from '../concept';
import type { ConceptFault, ReportFault } from './concept-fault';
import { didYouMean } from './nearest';

/** Ids of other concepts: known, not the concept's own, each once. */
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
      if (id === concept.id) say(path, `"${field}" names the concept itself`, 'take it out');
      if (ids.indexOf(id) < index) say(path, `"${id}" stands twice in "${field}"`, 'take one out');
    });
  }
}

/** A concept that is asked must not lead to one that is not asked any more. */
export function checkRetired(concept: Concept, retired: ReadonlySet<string>, say: ReportFault): void {
  if (retired.has(concept.id)) return;
  concept.confusables.forEach((id, index) => {
    if (retired.has(id)) say(['confusables', index], `"${id}" is retired`, 'take it out');
  });
}

/** Prerequisites that lead back to where they began; each circle once. */
export function findCycles(concepts: readonly Concept[]): ConceptFault[] {
  const byId = new Map<string, Concept>(concepts.map((concept) => [concept.id, concept]));
  const state = new Map<string, 'open' | 'done'>();
  const faults: ConceptFault[] = [];
  const visit = (concept: Concept, trail: readonly string[]): void => {
    state.set(concept.id, 'open');
    concept.prerequisites.forEach((id, index) => {
      if (state.get(id) === 'open' && id !== concept.id) {
        const circle = [...trail.slice(trail.indexOf(id)), concept.id, id].join(' → ');
        const message = `prerequisites run in a circle: ${circle}`;
        faults.push({ concept, path: ['prerequisites', index], message, hint: 'take one prerequisite of it out' });
      }
      const next = byId.get(id);
      if (next && !state.has(id)) visit(next, [...trail, concept.id]);
    });
    state.set(concept.id, 'done');
  };
  for (const concept of concepts) if (!state.has(concept.id)) visit(concept, []);
  return faults;
}
