import type { ServiceConcept } from '@/lib/catalog/concept';
import { capitalized } from '@/lib/catalog/service-words';
import { transportLabel } from '@/lib/network/transport';
import { formatAlternatives } from '@/lib/words/list';

/** The port and transport of a service. */
export type Endpoint = Pick<ServiceConcept, 'port' | 'transport'>;

/** Formats an endpoint as `22/tcp`. */
export const formatEndpoint = ({ port, transport }: Endpoint): string => `${port}/${transport}`;

/** Names an endpoint in a sentence: `TCP port 22`. */
export const namePort = ({ port, transport }: Endpoint): string => `${transportLabel(transport)} port ${port}`;

/** Returns the question that asks for the port of a service. */
export function portPrompt({ basis, subject, transport }: ServiceConcept): string {
  const which = `Which ${transportLabel(transport)} port`;
  if (basis === 'registered') return `${which} is registered for ${subject}?`;
  return basis === 'customary' ? `${which} does ${subject} commonly use?` : `${which} does ${subject} use by default?`;
}

/** Returns the question that asks for the port and the transport of a service. */
export function endpointPrompt({ basis, subject }: ServiceConcept): string {
  const which = 'Which port and transport';
  if (basis === 'registered') return `${which} are registered for ${subject}?`;
  return basis === 'customary' ? `${which} does ${subject} commonly use?` : `${which} does ${subject} use by default?`;
}

/** Returns the question that asks for the service at a port. */
export function servicePrompt(service: ServiceConcept): string {
  const port = namePort(service);
  if (service.basis === 'registered') return `Which service is ${port} registered for?`;
  return service.basis === 'customary'
    ? `Which service commonly uses ${port}?`
    : `Which service uses ${port} by default?`;
}

/** The subject of a sentence about a service, and the relation between the service and its port. */
type Stated = Pick<ServiceConcept, 'basis' | 'subject'>;

/**
 * States that a service uses a port. The verb follows the service's basis: "uses … by default", "commonly uses", or
 * "is registered for".
 * @param aside text to add to the subject in parentheses
 */
export function statePort({ basis, subject }: Stated, endpoint: Endpoint, aside: string = ''): string {
  const named = aside === '' ? subject : `${subject} (${aside})`;
  const port = namePort(endpoint);
  if (basis === 'registered') return `${port} is registered for ${named}.`;
  return basis === 'customary'
    ? `${capitalized(named)} commonly uses ${port}.`
    : `${capitalized(named)} uses ${port} by default.`;
}

/** Names a service with its port, to follow "You may be thinking of". */
export function nameWithPort(service: ServiceConcept): string {
  const port = namePort(service);
  if (service.basis === 'registered') return `${service.subject}, for which ${port} is registered`;
  return service.basis === 'customary'
    ? `${service.subject}, which commonly uses ${port}`
    : `${service.subject}, which uses ${port} by default`;
}

/**
 * States that a service uses its port, as the two parts of the sentence around a gap.
 * @param gap what the gap leaves out: the port or the service
 */
export function portSentenceAround(gap: 'port' | 'service', service: ServiceConcept): readonly [string, string] {
  const isCustomary = service.basis === 'customary';
  if (gap === 'service') {
    const port = namePort(service);
    return [
      isCustomary ? `The service that commonly uses ${port} is ` : `The service that uses ${port} by default is `,
      '.',
    ];
  }
  const which = `${transportLabel(service.transport)} port `;
  return [
    isCustomary
      ? `${capitalized(service.subject)} commonly uses ${which}`
      : `By default, ${service.subject} uses ${which}`,
    '.',
  ];
}

/** States the names that the registry gives a service. */
export function sayRegistered({ ianaName, alsoNamed }: ServiceConcept): string {
  if (ianaName === null) return 'IANA’s registry does not list it for this port.';
  return `IANA’s registry calls it ${formatAlternatives([ianaName, ...alsoNamed])}.`;
}
