import type { Registry } from '@/lib/network/registry';
import { checkAsks } from './check/asks';
import type { ConceptFault, ReportFault } from './check/concept-fault';
import { checkExercises, checkInnerIds } from './check/exercises';
import { checkLesson } from './check/lesson';
import { checkLinks, checkRetired, findCycles } from './check/links';
import { didYouMean } from './check/nearest';
import { checkSentences, findRepetitions } from './check/sentences';
import { checkService } from './check/service';
import type { Concept, Family } from './concept';

/** The data that concepts are checked against. */
export type Surroundings = {
  readonly families: readonly Family[];
  readonly registry: Registry;
  /** Ids of services whose rows explain why the registry has a different name. */
  readonly registryReasons: ReadonlySet<string>;
  /** Ids of entries that could not be read. A reference to such an entry is not reported as a second fault. */
  readonly unreadIds: ReadonlySet<string>;
};

/** Finds every fault within and between concepts: unknown ids, cycles, repetitions, and ambiguities. */
export function checkConcepts(concepts: readonly Concept[], surroundings: Surroundings): ConceptFault[] {
  const { registry, registryReasons, unreadIds } = surroundings;
  const ids: readonly string[] = concepts.map(({ id }) => id);
  const known = new Set([...ids, ...unreadIds]);
  const families = surroundings.families.map(({ id }) => id);
  const services = concepts.filter((concept) => concept.kind === 'service');
  const retired = new Set<string>(services.flatMap(({ id, isRetired }) => (isRetired ? [id] : [])));
  const faults: ConceptFault[] = [];
  concepts.forEach((concept, index) => {
    const say: ReportFault = (path, message, hint) => faults.push({ concept, path, message, hint });
    if (ids.indexOf(concept.id) < index) {
      say(['id'], `the id "${concept.id}" is used twice`, 'change the id of the newer one');
    }
    if (families.length > 0 && !families.includes(concept.family)) {
      const hint = didYouMean(concept.family, families, 'choose a group of families.yaml');
      say(['family'], `unknown family "${concept.family}"`, hint);
    }
    checkLinks(concept, known, say);
    checkRetired(concept, retired, say);
    if (concept.kind === 'service') {
      checkService(concept, { services, registry, registryReasons }, say);
    } else {
      checkSentences(concept, say);
      checkInnerIds(concept, say);
      checkAsks(concept, say);
      checkExercises(concept, say);
      checkLesson(concept, known, say);
    }
  });
  return [...faults, ...findRepetitions(concepts), ...findCycles(concepts)];
}
