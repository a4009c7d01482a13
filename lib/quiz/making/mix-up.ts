import type { Catalog } from '@/lib/catalog/catalog';
import type { ServiceConcept } from '@/lib/catalog/concept';
import { plainLabel } from '@/lib/catalog/service-words';
import type { ShownMisconception } from '@/lib/quiz/verdict';
import { nameWithPort, statePort } from './service-sentences';

/** What was given of the other service: its port for the service that is asked about, or its name for the port. */
export type Given = (typeof GIVEN)[number];
const GIVEN = ['port', 'name'] as const;

/**
 * The belief that one service is where another one is.
 *
 * Its id is `<service asked about>~<other service>/<what was given>` and permanent: the log and the memories keep it.
 * An id without the last part is from before the two directions were told apart.
 */
export const describeMixUp = (service: ServiceConcept, other: ServiceConcept, given: Given): ShownMisconception => ({
  id: `${service.id}~${other.id}/${given}`,
  belief:
    given === 'port'
      ? statePort(service, { port: other.port, transport: service.transport })
      : statePort({ basis: service.basis, subject: other.subject }, service),
  why: given === 'port' ? `You may be thinking of ${nameWithPort(other)}.` : statePort(other, other),
});

/** The id of the service that was taken for this one; null for a misconception about anything else. */
export function findTaken(service: ServiceConcept, misconceptionId: string): string | null {
  const [first, second] = misconceptionId.split('~');
  return first === service.id ? (second?.split('/')[0] ?? null) : null;
}

/**
 * What someone believes who has mixed two services up, in words; null when the catalog never had one of them. Of a
 * mix-up without a direction only that much is said which is true of both directions.
 */
export function findMixUpBelief(catalog: Catalog, service: ServiceConcept, misconceptionId: string): string | null {
  const other = catalog.findEver(findTaken(service, misconceptionId) ?? '');
  if (other?.kind !== 'service') return null;
  const given = GIVEN.find((each) => misconceptionId.endsWith(`/${each}`));
  if (given) return describeMixUp(service, other, given).belief;
  return `${plainLabel(service.label)} or ${plainLabel(other.label)} uses the other’s port.`;
}
