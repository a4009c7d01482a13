import type { Catalog } from '@/lib/catalog/catalog';
import type { ServiceConcept } from '@/lib/catalog/concept';
import { plainLabel } from '@/lib/catalog/service-words';
import type { Port } from '@/lib/network/port';
import { transportLabel } from '@/lib/network/transport';
import type { Solution } from '@/lib/quiz/verdict';
import { findTaken } from './mix-up';
import type { QuestionSource } from './question-source';
import { sayRegistered, statePort } from './service-sentences';

/** Returns the long name of a service, or an empty string if it does not spell out an abbreviation in the subject. */
function longNameBeside({ subject, longName }: ServiceConcept): string {
  const words = subject.split(' ').map((word) => word.replace(/'s$/, ''));
  const names = words.length === 1 ? words : words.filter((word) => /[A-Z].*[A-Z0-9]/.test(word));
  return names.every((name) => longName.toLowerCase().includes(name.toLowerCase())) ? '' : longName;
}

/** Returns the right answer, the explanation, and the sources shown after any question about a service. */
export function serviceSolution(service: ServiceConcept, right: string): Solution {
  const also = service.alsoOver.map(transportLabel).join(' and ');
  return {
    right,
    explanation: [
      statePort(service, service, longNameBeside(service)),
      sayRegistered(service),
      `It is used for ${service.use}.`,
      ...(also === '' ? [] : [`It also runs over ${also} on the same port.`]),
      ...(service.note === null ? [] : [service.note]),
    ].join(' '),
    sources: service.sources,
  };
}

/**
 * Whether another service is certainly a wrong answer to a question about this one: it has a different port, and
 * neither overlaps the other.
 */
export const isRival = (service: ServiceConcept, other: ServiceConcept): boolean =>
  other.id !== service.id &&
  other.port !== service.port &&
  plainLabel(other.label) !== plainLabel(service.label) &&
  !isNamesake(service, other) &&
  !service.alsoRegisteredAt.includes(other.port) &&
  !service.overlaps.includes(other.id) &&
  !other.overlaps.includes(service.id);

/** Whether the registry gives two services the same name. */
export const isNamesake = (one: ServiceConcept, other: ServiceConcept): boolean =>
  one.ianaName !== null && one.ianaName.toLowerCase() === other.ianaName?.toLowerCase();

/** Whether a service overlaps another service at a port, so that the port could be a right answer for it. */
export const couldBeAt = (catalog: Catalog, service: ServiceConcept, port: Port): boolean =>
  catalog.services.some((there) => there.port === port && service.overlaps.includes(there.id));

const tiersOf = new WeakMap<ServiceConcept, readonly (readonly ServiceConcept[])[]>();

/**
 * Returns a service's rivals in four tiers: services that learners confuse with it, core services of its family, other
 * core services, and the rest. The result is computed once per service.
 */
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
 * Yields the rivals of a service: first those that this learner has mixed up with it, then the others, nearest tier
 * first. Rivals of one tier come in random order.
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

/** Whether a service runs over only TCP or only UDP, and its label does not say which. */
export const usesOneTransport = (service: ServiceConcept): boolean =>
  service.alsoOver.length === 0 &&
  (service.transport === 'tcp' || service.transport === 'udp') &&
  !/\b(tcp|udp|tls|dtls|quic|https?)\b/i.test(service.label);
