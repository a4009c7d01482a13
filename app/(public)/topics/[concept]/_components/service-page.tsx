import Link from 'next/link';
import type { ReactNode } from 'react';
import { NameList } from '@/app/_components/name-list';
import { PortStrip } from '@/app/_components/port-strip';
import { PortText } from '@/app/_components/port-text';
import type { Catalog } from '@/lib/catalog/catalog';
import type { ServiceConcept } from '@/lib/catalog/concept';
import { getPortRange, LAST_PORT } from '@/lib/network/port';
import { transportLabel } from '@/lib/network/transport';
import { describeBasis } from './describe-basis';
import { numberSources } from './number-sources';
import { TopicFrame } from './topic-frame';

/** Describes a service: its port, transport, names, use, secure counterpart, and place among the ports. */
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
        {longName}, used for <PortText text={service.use} />.
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
    ['Usual transport', [transport, ...alsoOver].map(transportLabel).join(', also ')],
    [
      'Range',
      <Link key="range" href={`/topics/${range.name}-ports`} prefetch={false}>
        {range.label} Ports,{' '}
        <span className="font-mono">
          {range.first}–{range.last}
        </span>
      </Link>,
    ],
    ['Port status', describeBasis(service)],
    ...(service.ianaName === null
      ? []
      : [
          [
            'Name in the registry',
            <code key="name">{[service.ianaName, ...service.alsoNamed].join(', ')}</code>,
          ] as const,
        ]),
    ...(service.alsoRegisteredAt.length > 0
      ? [
          [
            'The same name also at',
            <span key="also" className="font-mono">
              {[...new Set(service.alsoRegisteredAt)].join(', ')}
            </span>,
          ] as const,
        ]
      : []),
    ...(service.aliases.length > 0 ? [['Other names', <NameList key="names" names={service.aliases} />] as const] : []),
    ['Secure counterpart', <PortText key="secure" text={service.secure} />],
    ...(service.aid === undefined ? [] : [['Memory aid', <PortText key="aid" text={service.aid} />] as const]),
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
      {note !== null && (
        <p className="border-l-2 border-line pl-3">
          <PortText text={note} />
        </p>
      )}
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
