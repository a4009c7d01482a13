import type { ServiceConcept } from '@/lib/catalog/concept';
import { capitalized } from '@/lib/catalog/service-words';
import { transportLabel } from '@/lib/network/transport';

/** `22/tcp` */
export const formatEndpoint = (service: ServiceConcept): string => `${service.port}/${service.transport}`;

/** Asks for the port of a service. */
export function portPrompt({ basis, subject, transport }: ServiceConcept): string {
  const over = `over ${transportLabel(transport)}?`;
  if (basis === 'registered') return `Which port is registered for ${subject} ${over}`;
  return basis === 'customary'
    ? `Which port does ${subject} commonly use ${over}`
    : `Which port does ${subject} use by default ${over}`;
}

/** Asks for the service at a port. */
export function servicePrompt(service: ServiceConcept): string {
  const endpoint = formatEndpoint(service);
  if (service.basis === 'registered') return `Which service is port ${endpoint} registered for?`;
  return service.basis === 'customary'
    ? `Which service commonly uses port ${endpoint}?`
    : `Which service uses port ${endpoint} by default?`;
}

/**
 * States that a service is at a port, in the words of what ties it to its own.
 * @param endpoint such as `22/tcp`
 * @param aside what to add to the subject in brackets
 */
export function statePort({ basis, subject }: ServiceConcept, endpoint: string, aside: string = ''): string {
  const named = aside === '' ? subject : `${subject} (${aside})`;
  if (basis === 'registered') return `Port ${endpoint} is registered for ${named}.`;
  return basis === 'customary'
    ? `${capitalized(named)} commonly uses port ${endpoint}.`
    : `${capitalized(named)} uses port ${endpoint} by default.`;
}

/**
 * States that a service is at its port, as the two parts around a gap.
 * @param gap what the gap stands for: the port or the service
 */
export function portSentenceAround(
  gap: 'port' | 'service',
  { basis, subject, port, transport }: ServiceConcept,
): readonly [string, string] {
  const isCustomary = basis === 'customary';
  if (gap === 'port') {
    const over = ` over ${transportLabel(transport)}.`;
    return isCustomary
      ? [`${capitalized(subject)} commonly uses port `, over]
      : [`By default, ${subject} uses port `, over];
  }
  return [
    `${isCustomary ? 'Port' : 'By default, port'} ${port}/${transport} is ${isCustomary ? 'commonly ' : ''}used by `,
    '.',
  ];
}

/** What the registry calls a service, as a sentence. */
export function sayRegistered({ ianaName, alsoNamed }: ServiceConcept): string {
  if (ianaName === null) return 'This is common use; IANA’s registry does not list it at this port.';
  return `IANA’s registry calls it ${[ianaName, ...alsoNamed].join(' or ')}.`;
}
