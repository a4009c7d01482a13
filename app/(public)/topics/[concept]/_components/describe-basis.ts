import type { ServiceConcept } from '@/lib/catalog/concept';

const BASIS_LABELS = {
  default: 'the default port of this service',
  registered: 'registered for this service, but not the port it usually has',
  customary: 'commonly used, but not registered for this service',
} as const;

/** Says how a service is related to its port. */
export const describeBasis = ({ basis, ianaName }: ServiceConcept): string =>
  basis === 'customary' && ianaName !== null
    ? 'commonly used, one of the ports registered for this service'
    : BASIS_LABELS[basis];
