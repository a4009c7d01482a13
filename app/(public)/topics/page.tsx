import type { Metadata } from 'next';
import Link from 'next/link';
import { PublicShell } from '@/app/_components/page-shell';
import { ButtonLink } from '@/app/_components/ui/button';
import { getApp } from '@/lib/app-context';
import type { Family, ServiceConcept, WrittenConcept } from '@/lib/catalog/concept';
import { publicMetadata } from '../public-metadata';
import { ConceptMap } from './_components/map/concept-map';

/** The same for everybody, and made once, when the app is built. */
export const dynamic = 'force-static';

export const metadata: Metadata = publicMetadata({
  title: 'Concepts of sockets and ports',
  description:
    'Every concept of network sockets and ports that Well Known teaches: what it is, what builds on what, facts with their sources, common myths, and the services at their ports.',
  path: '/learn',
});

export default function LearnPage() {
  const { families, concepts, services } = getApp().catalog;
  const written = concepts.filter((concept) => concept.kind === 'written');
  return (
    <PublicShell here="/learn">
      <div className="grid gap-8">
        <header className="grid gap-3">
          <h1 className="text-2xl font-semibold">What there is to know</h1>
          <p className="max-w-2xl text-muted">
            {written.length} concepts of sockets and ports and {services.length} services, each with its sources. The
            daily quiz asks them in an order in which each comes after what it builds on.
          </p>
          <div>
            <ButtonLink href="/today" prefetch={false}>
              Practise
            </ButtonLink>
          </div>
        </header>
        <ConceptMap concepts={written} families={families} />
        <section className="grid gap-6">
          <h2 className="text-lg font-semibold">By family</h2>
          {families.map((family) => (
            <WrittenFamily
              key={family.id}
              family={family}
              concepts={written.filter((concept) => concept.family === family.id)}
            />
          ))}
        </section>
        <section className="grid gap-6">
          <h2 className="text-lg font-semibold">The services by family</h2>
          <div className="gap-8 sm:columns-2 lg:columns-3">
            {families.map((family) => (
              <ServiceFamily
                key={family.id}
                family={family}
                services={services.filter((service) => service.family === family.id)}
              />
            ))}
          </div>
        </section>
      </div>
    </PublicShell>
  );
}

function WrittenFamily(props: { readonly family: Family; readonly concepts: readonly WrittenConcept[] }) {
  if (props.concepts.length === 0) return null;
  return (
    <section className="grid gap-2">
      <h3 className="font-semibold">{props.family.label}</h3>
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
        {props.concepts.map(({ id, title, definition }) => (
          <div key={id}>
            <dt>
              <Link href={`/learn/${id}`} prefetch={false} className="font-medium">
                {title}
              </Link>
            </dt>
            <dd className="text-sm text-muted">{definition}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function ServiceFamily(props: { readonly family: Family; readonly services: readonly ServiceConcept[] }) {
  if (props.services.length === 0) return null;
  const byPort = [...props.services].sort((a, b) => a.port - b.port);
  return (
    <section className="mb-6 grid break-inside-avoid content-start gap-1">
      <h3 className="font-semibold">{props.family.label.replace(/^Services: /, '')}</h3>
      <ul>
        {byPort.map(({ id, label, port, transport }) => (
          <li key={id} className="flex gap-3 border-b border-line py-1">
            <span className="w-22 shrink-0 pt-0.5 font-mono text-sm text-muted">
              {port}/{transport}
            </span>
            <Link href={`/learn/${id}`} prefetch={false}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
