import Link from 'next/link';
import type { ReactNode } from 'react';
import { NameList } from '@/app/_components/name-list';
import { PortText } from '@/app/_components/port-text';
import { SourceLinks } from '@/app/_components/source-links';
import { getPortRange } from '@/lib/network/port';
import type { CustomaryUse } from '@/lib/network/port-directory';
import { pathOfStretch } from '@/lib/network/stretch';
import { StripExplorer } from '../../_components/strip-explorer';
import type { PortWords, ServiceWords } from './answer-words';
import { RegistryRows } from './registry-rows';

/** Shows everything we know about one port. */
export function PortDetails({ words }: { readonly words: PortWords }) {
  const { port, title, services, registry, customary, strip, before, after } = words;
  const range = getPortRange(port);
  return (
    <div className="grid gap-8">
      <header className="grid gap-1">
        <h1 className="text-h1 font-semibold">
          Port <span className="font-mono">{port}</span>
          {title !== null && (
            <span className="font-normal">
              : <PortText text={title} />
            </span>
          )}
        </h1>
        <p className="text-muted">
          One of the{' '}
          <Link href={`/topics/${range.name}-ports`} prefetch={false}>
            {range.label} Ports
          </Link>
          ,{' '}
          <Link href={pathOfStretch(range)} prefetch={false} className="font-mono">
            {range.first}–{range.last}
          </Link>{' '}
          (also called {range.olderLabel})
        </p>
      </header>
      {services.map((service) => (
        <ServiceCard key={service.id} service={service} />
      ))}
      <section className="grid gap-2">
        <h2 className="text-lg font-semibold">In the IANA registry</h2>
        <RegistryRows words={registry} />
      </section>
      {customary.length > 0 && <CustomaryUses uses={customary} />}
      <StripExplorer words={strip} />
      <nav aria-label="Neighboring ports" className="flex justify-between gap-4">
        {before === null ? (
          <span />
        ) : (
          <Link href={`/ports/${before.port}`} prefetch={false} className="py-2">
            ← <span className="font-mono">{before.port}</span> {before.title}
          </Link>
        )}
        {after !== null && (
          <Link href={`/ports/${after.port}`} prefetch={false} className="py-2 text-right">
            {after.title} <span className="font-mono">{after.port}</span> →
          </Link>
        )}
      </nav>
    </div>
  );
}

function ServiceCard({ service }: { readonly service: ServiceWords }) {
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['Used for', <PortText key="use" text={service.use} />],
    ...(service.status === null ? [] : [['Port status', service.status] as const]),
    ['Secure counterpart', <PortText key="secure" text={service.secure} />],
    ...(service.aliases.length > 0 ? [['Other names', <NameList key="names" names={service.aliases} />] as const] : []),
    ...(service.note === null ? [] : [['Note', <PortText key="note" text={service.note} />] as const]),
  ];
  return (
    <section className="grid gap-2 rounded-xl border border-line bg-card p-4">
      <h2 className="text-lg font-semibold">
        <Link href={`/topics/${service.id}`} prefetch={false}>
          {service.label}
        </Link>{' '}
        <span className="font-mono text-base font-normal text-muted">{service.endpoint}</span>
      </h2>
      <p>{service.longName}</p>
      <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[10rem_1fr]">
        {facts.map(([term, text]) => (
          <div key={term} className="contents">
            <dt className="text-sm text-muted sm:pt-0.5">{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function CustomaryUses({ uses }: { readonly uses: readonly CustomaryUse[] }) {
  return (
    <section className="grid gap-2">
      <h2 className="text-lg font-semibold">Commonly used, not registered</h2>
      <ul className="grid gap-1">
        {uses.map(({ use, transport, sources }) => (
          <li key={use}>
            <span className="font-mono">{transport.toUpperCase()}</span> <PortText text={use} />{' '}
            <SourceLinks sources={sources} />
          </li>
        ))}
      </ul>
      <p className="max-w-2xl text-sm text-muted">
        Software often uses this port by default. The registry does not list it, and other software may use the port
        too.
      </p>
    </section>
  );
}
