import type { Catalog } from '@/lib/catalog/catalog';
import type { ServiceConcept } from '@/lib/catalog/concept';
import { transportLabel } from '@/lib/network/transport';
import type { ShownMisconception, Solution } from '@/lib/quiz/verdict';
import type { QuestionSource } from './question-source';

/** `22/tcp` */
export const formatEndpoint = (service: ServiceConcept): string => `${service.port}/${service.transport}`;

export const portPrompt = (service: ServiceConcept): string =>
  `Which port does ${service.label} use by default over ${transportLabel(service.transport)}?`;

export const servicePrompt = (service: ServiceConcept): string =>
  `Which service is expected at port ${formatEndpoint(service)} by default?`;

/** What is told after any question about a service. */
export function serviceSolution(service: ServiceConcept, right: string): Solution {
  const also = service.alsoOver.map(transportLabel).join(' and ');
  return {
    right,
    explanation: [
      `${service.label} (${service.longName}) is at ${formatEndpoint(service)} by default; the registry calls it ${service.ianaName}.`,
      `Use: ${service.use}.`,
      ...(also === '' ? [] : [`It is spoken over ${also} at the same port too.`]),
      ...(service.note === null ? [] : [service.note]),
    ].join(' '),
    sources: service.sources,
  };
}

/** The belief that a service is where, or is, another one. */
export const describeMixUp = (service: ServiceConcept, other: ServiceConcept): ShownMisconception => ({
  id: `${service.id}~${other.id}`,
  belief: `${service.label} is at ${formatEndpoint(other)}.`,
  why: `${formatEndpoint(other)} is ${other.label}; ${service.label} is at ${formatEndpoint(service)}.`,
});

/** Whether another service is wrong beside this one beyond argument: another port, no overlap either way. */
export const isRival = (service: ServiceConcept, other: ServiceConcept): boolean =>
  other.id !== service.id &&
  other.port !== service.port &&
  other.label !== service.label &&
  other.ianaName.toLowerCase() !== service.ianaName.toLowerCase() &&
  !service.alsoRegisteredAt.includes(other.port) &&
  !service.overlaps.includes(other.id) &&
  !other.overlaps.includes(service.id);

const tiersOf = new WeakMap<ServiceConcept, readonly (readonly ServiceConcept[])[]>();

/** A service's rivals by nearness: those taken for it, its family, core services, the rest. Worked out once. */
function rivalTiers(catalog: Catalog, service: ServiceConcept): readonly (readonly ServiceConcept[])[] {
  const known = tiersOf.get(service);
  if (known) return known;
  const tiers: ServiceConcept[][] = [[], [], [], []];
  for (const other of catalog.services) {
    if (!isRival(service, other)) continue;
    const confused = service.confusables.includes(other.id) || other.confusables.includes(service.id);
    const family = other.family === service.family && other.tier === 'core';
    tiers[confused ? 0 : family ? 1 : other.tier === 'core' ? 2 : 3]?.push(other);
  }
  tiersOf.set(service, tiers);
  return tiers;
}

/** The rivals of a service: those this learner has taken for it, then the nearest; those equally near in random order. */
export function* drawRivals(
  { catalog, chance, confusions }: QuestionSource,
  service: ServiceConcept,
): Generator<ServiceConcept> {
  const tiers = rivalTiers(catalog, service);
  const taken = tiers.flat().filter((other) => confusions.includes(describeMixUp(service, other).id));
  yield* taken;
  for (const tier of tiers) yield* chance.shuffle(tier).filter((other) => !taken.includes(other));
}

/** Whether a service runs over TCP alone or UDP alone, and its label does not say which. */
export const usesOneTransport = (service: ServiceConcept): boolean =>
  service.alsoOver.length === 0 &&
  (service.transport === 'tcp' || service.transport === 'udp') &&
  !/\b(tcp|udp|tls|dtls|quic|https?)\b/i.test(service.label);
