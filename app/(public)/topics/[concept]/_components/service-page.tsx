import Link from 'next/link';
import type { ReactNode } from 'react';
import { PortStrip } from '@/app/_components/port-strip';
import type { Catalog } from '@/lib/catalog/catalog';
import type { ServiceConcept } from '@/lib/catalog/concept';
import { getPortRange, LAST_PORT } from '@/lib/network/port';
import { transportLabel } from '@/lib/network/transport';
import { numberSources } from './number-sources';
import { TopicFrame } from './topic-frame';

/** What ties a service to its port, in words. */
const BASIS_LABELS = {
  default: 'the default of this service',
  registered: 'registered for this service, but not the port it usually has',
  customary: 'commonly used, but not registered for this service',
} as const;
export const describeBasis = ({ basis, ianaName }: ServiceConcept): string =>
  basis === 'customary' && ianaName !== null
    ? 'commonly used, one of the ports registered for this service'
    : BASIS_LABELS[basis];

/** A service: its port and transport, its names, what it is for, its secure counterpart, and where it lies. */
export function ServicePage({ service, catalog }: { readonly service: ServiceConcept; readonly catalog: Catalog }) {
  const { label, longName, port, transport, alsoOver, note } = service;
  const range = getPortRange(port);
  const heading = (
    <>
      <h1 className="flex flex-wrap items-baseline gap-x-3 text-h1 font-semibold">
        {label}{' '}
        <span className="font-mono">
          {port}/{transport}
        </span>
      </h1>
      <p className="text-lg">
        {longName}, used for {service.use}.
      </p>
    </>
  );
  const lines: readonly (readonly [string, ReactNode])[] = [
    [
      'Port',
      <Link key="port" href={`/ports/${port}`} prefetch={false} className="font-mono">
        {port}
      </Link>,
    ],
    ['Normally over', [transport, ...alsoOver].map(transportLabel).join(', also ')],
    [
      'Range',
      <Link key="range" href={`/topics/${range.name}-ports`} prefetch={false}>
        {range.label} Ports, {range.first}–{range.last}
      </Link>,
    ],
    ['Status of the port', describeBasis(service)],
    ...(service.ianaName === null
      ? []
      : [
          [
            'Name in the registry',
            <code key="name">{[service.ianaName, ...service.alsoNamed].join(', ')}</code>,
          ] as const,
        ]),
    ...(service.alsoRegisteredAt.length > 0
      ? [['The same name also at', [...new Set(service.alsoRegisteredAt)].join(', ')] as const]
      : []),
    ...(service.aliases.length > 0 ? [['Other names', service.aliases.join(', ')] as const] : []),
    ['Secure counterpart', service.secure],
    ...(service.aid === undefined ? [] : [['Memory aid', service.aid] as const]),
  ];
  return (
    <TopicFrame catalog={catalog} concept={service} heading={heading} numbers={numberSources(service.sources)}>
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[12rem_1fr]">
        {lines.map(([term, text]) => (
          <div key={term} className="contents">
            <dt className="text-muted">{term}</dt>
            <dd className="max-sm:pb-2">{text}</dd>
          </div>
        ))}
      </dl>
      {note !== null && <p className="border-l-2 border-line pl-3">{note}</p>}
      <figure className="grid gap-2">
        <PortStrip
          first={0}
          last={LAST_PORT}
          marks={[{ port, label: String(port) }]}
          summary={`Port ${port} among the 65,536 ports: one of the ${range.label} Ports, ${range.first} to ${range.last}`}
        />
        {port <= 1023 && (
          <PortStrip
            first={0}
            last={1023}
            marks={[{ port, label: String(port) }]}
            summary={`Port ${port} among the System Ports, 0 to 1023`}
          />
        )}
        <figcaption className="text-sm text-muted">
          Port <span className="font-mono">{port}</span> on the strip of all 65,536
          {port <= 1023 ? ', and among the first 1,024' : ''}.
        </figcaption>
      </figure>
    </TopicFrame>
  );
}
