import type { Catalog } from '@/lib/catalog/catalog';
import type { ServiceConcept } from '@/lib/catalog/concept';
import { plainLabel } from '@/lib/catalog/service-words';
import type { ShownMisconception } from '@/lib/quiz/verdict';
import { nameWithPort, statePort } from './service-sentences';

/** The learner's answer: the other service's port, or its name. */
export type Given = (typeof GIVEN)[number];
const GIVEN = ['port', 'name'] as const;

/**
 * Returns the belief that one service uses another service's port.
 *
 * Its id is `<service asked about>~<other service>/<what was given>`. It never changes, because the log and the
 * memories store it. Ids from before the two directions were distinguished do not have the last part.
 */
export const describeMixUp = (service: ServiceConcept, other: ServiceConcept, given: Given): ShownMisconception => ({
  id: `${service.id}~${other.id}/${given}`,
  belief:
    given === 'port'
      ? statePort(service, { port: other.port, transport: service.transport })
      : statePort({ basis: service.basis, subject: other.subject }, service),
  why: given === 'port' ? `You may be thinking of ${nameWithPort(other)}.` : statePort(other, other),
});

/** Returns the id of the service that was mistaken for this one; null for a misconception about anything else. */
export function findTaken(service: ServiceConcept, misconceptionId: string): string | null {
  const [first, second] = misconceptionId.split('~');
  return first === service.id ? (second?.split('/')[0] ?? null) : null;
}

/**
 * Says what a learner who mixed up two services believes. For a mix-up without a direction, it names both directions.
 * @returns null when the catalog never had the other service
 */
export function findMixUpBelief(catalog: Catalog, service: ServiceConcept, misconceptionId: string): string | null {
  const other = catalog.findEver(findTaken(service, misconceptionId) ?? '');
  if (other?.kind !== 'service') return null;
  const given = GIVEN.find((each) => misconceptionId.endsWith(`/${each}`));
  if (given) return describeMixUp(service, other, given).belief;
  return `${plainLabel(service.label)} uses the port of ${plainLabel(other.label)}, or the other way around.`;
}
