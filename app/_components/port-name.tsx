import type { ServiceConcept } from '@/lib/catalog/concept';

/** A port and its transport: `22/tcp`. */
export const PortName = ({ port, transport }: Pick<ServiceConcept, 'port' | 'transport'>) => (
  <span className="font-mono text-sm text-muted">
    {port}/{transport}
  </span>
);
