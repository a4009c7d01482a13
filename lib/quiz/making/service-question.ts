import type { Catalog } from '@/lib/catalog/catalog';
import type { ServiceConcept } from '@/lib/catalog/concept';
import { plainLabel } from '@/lib/catalog/service-words';
import type { Port } from '@/lib/network/port';
import { transportLabel } from '@/lib/network/transport';
import type { Solution } from '@/lib/quiz/verdict';
import { findTaken } from './mix-up';
import type { QuestionSource } from './question-source';
import { sayRegistered, statePort } from './service-sentences';

/** The long form of a name where it says more than the subject of the sentence. */
const longNameBeside = ({ subject, longName }: ServiceConcept): string =>
  subject.toLowerCase().includes(longName.toLowerCase()) ? '' : longName;

/** What is told after any question about a service. */
export function serviceSolution(service: ServiceConcept, right: string): Solution {
  const also = service.alsoOver.map(transportLabel).join(' and ');
  return {
    right,
    explanation: [
      statePort(service, service, longNameBeside(service)),
      sayRegistered(service),
      `Use: ${service.use}.`,
      ...(also === '' ? [] : [`It also runs over ${also} at the same port.`]),
      ...(service.note === null ? [] : [service.note]),
    ].join(' '),
    sources: service.sources,
  };
}

/** Whether another service is wrong beside this one beyond argument: another port, no overlap either way. */
export const isRival = (service: ServiceConcept, other: ServiceConcept): boolean =>
  other.id !== service.id &&
  other.port !== service.port &&
  plainLabel(other.label) !== plainLabel(service.label) &&
  !isNamesake(service, other) &&
  !service.alsoRegisteredAt.includes(other.port) &&
  !service.overlaps.includes(other.id) &&
  !other.overlaps.includes(service.id);

/** Whether the registry has the same name for two services. */
export const isNamesake = (one: ServiceConcept, other: ServiceConcept): boolean =>
  one.ianaName !== null && one.ianaName.toLowerCase() === other.ianaName?.toLowerCase();

/** Whether a service overlaps another one at a port, so that it could be said to be there. */
export const couldBeAt = (catalog: Catalog, service: ServiceConcept, port: Port): boolean =>
  catalog.services.some((there) => there.port === port && service.overlaps.includes(there.id));

const tiersOf = new WeakMap<ServiceConcept, readonly (readonly ServiceConcept[])[]>();

/** A service's rivals by nearness: those taken for it, its family, core services, the rest. Worked out once. */
function rivalTiers(catalog: Catalog, service: ServiceConcept): readonly (readonly ServiceConcept[])[] {
  const known = tiersOf.get(service);
  if (known) return known;
  const tiers: ServiceConcept[][] = [[], [], [], []];
  for (const other of catalog.services) {
    if (!isRival(service, other) || couldBeAt(catalog, service, other.port)) continue;
    const confused = service.confusables.includes(other.id) || other.confusables.includes(service.id);
    const family = other.family === service.family && other.tier === 'core';
    tiers[confused ? 0 : family ? 1 : other.tier === 'core' ? 2 : 3]?.push(other);
  }
  tiersOf.set(service, tiers);
  return tiers;
}

/**
 * The rivals of a service: those this learner has taken for it, then the nearest; those equally near in random order.
 */
export function* drawRivals(
  { catalog, chance, confusions }: QuestionSource,
  service: ServiceConcept,
): Generator<ServiceConcept> {
  const tiers = rivalTiers(catalog, service);
  const takenIds = confusions.map((id) => findTaken(service, id));
  const taken = tiers.flat().filter(({ id }) => takenIds.includes(id));
  yield* taken;
  for (const tier of tiers) yield* chance.shuffle(tier).filter((other) => !taken.includes(other));
}

/** Whether a service runs over TCP alone or UDP alone, and its label does not say which. */
export const usesOneTransport = (service: ServiceConcept): boolean =>
  service.alsoOver.length === 0 &&
  (service.transport === 'tcp' || service.transport === 'udp') &&
  !/\b(tcp|udp|tls|dtls|quic|https?)\b/i.test(service.label);
