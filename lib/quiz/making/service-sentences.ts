import type { ServiceConcept } from '@/lib/catalog/concept';
import { capitalized } from '@/lib/catalog/service-words';
import { transportLabel } from '@/lib/network/transport';

/** Where a service is reached. */
export type Endpoint = Pick<ServiceConcept, 'port' | 'transport'>;

/** `22/tcp` */
export const formatEndpoint = ({ port, transport }: Endpoint): string => `${port}/${transport}`;

/** `TCP port 22`, as it stands in a sentence. */
export const namePort = ({ port, transport }: Endpoint): string => `${transportLabel(transport)} port ${port}`;

/** Asks for the port of a service. */
export function portPrompt({ basis, subject, transport }: ServiceConcept): string {
  const which = `Which ${transportLabel(transport)} port`;
  if (basis === 'registered') return `${which} is registered for ${subject}?`;
  return basis === 'customary' ? `${which} does ${subject} commonly use?` : `${which} does ${subject} use?`;
}

/** Asks for the service at a port. */
export function servicePrompt(service: ServiceConcept): string {
  const port = namePort(service);
  if (service.basis === 'registered') return `Which service is ${port} registered for?`;
  return service.basis === 'customary' ? `Which service commonly uses ${port}?` : `Which service uses ${port}?`;
}

/** A service as the subject of a sentence, and what ties it to its port. */
type Stated = Pick<ServiceConcept, 'basis' | 'subject'>;

/**
 * States that a service is at a port, in the words of what ties it to its own.
 * @param aside what to add to the subject in brackets
 */
export function statePort({ basis, subject }: Stated, endpoint: Endpoint, aside: string = ''): string {
  const named = aside === '' ? subject : `${subject} (${aside})`;
  const port = namePort(endpoint);
  if (basis === 'registered') return `${port} is registered for ${named}.`;
  return basis === 'customary'
    ? `${capitalized(named)} commonly uses ${port}.`
    : `${capitalized(named)} uses ${port} by default.`;
}

/** A service and the port that it has, as what follows "You may be thinking of". */
export function nameWithPort(service: ServiceConcept): string {
  const port = namePort(service);
  if (service.basis === 'registered') return `${service.subject}, for which ${port} is registered`;
  return service.basis === 'customary'
    ? `${service.subject}, which commonly uses ${port}`
    : `${service.subject}, which uses ${port} by default`;
}

/**
 * States that a service is at its port, as the two parts around a gap.
 * @param gap what the gap stands for: the port or the service
 */
export function portSentenceAround(gap: 'port' | 'service', service: ServiceConcept): readonly [string, string] {
  const isCustomary = service.basis === 'customary';
  if (gap === 'service') {
    const port = namePort(service);
    return [isCustomary ? `${port} is commonly used by ` : `By default, ${port} is used by `, '.'];
  }
  const which = `${transportLabel(service.transport)} port `;
  return [
    isCustomary
      ? `${capitalized(service.subject)} commonly uses ${which}`
      : `By default, ${service.subject} uses ${which}`,
    '.',
  ];
}

/** What the registry calls a service, as a sentence. */
export function sayRegistered({ ianaName, alsoNamed }: ServiceConcept): string {
  if (ianaName === null) return 'This is common use; IANA’s registry does not list it at this port.';
  return `IANA’s registry calls it ${[ianaName, ...alsoNamed].join(' or ')}.`;
}
