import Link from 'next/link';
import type { ReactNode } from 'react';
import { SourceLinks } from '@/app/_components/source-links';
import { ButtonLink } from '@/app/_components/ui/button';
import type { Catalog } from '@/lib/catalog/catalog';
import type { Concept } from '@/lib/catalog/concept';

type ConceptFrameProps = {
  readonly catalog: Catalog;
  readonly concept: Concept;
  readonly heading: ReactNode;
  readonly children: ReactNode;
};

/** What the page of every concept has: where it belongs, what it builds on, what it is taken for, its sources. */
export function ConceptFrame({ catalog, concept, heading, children }: ConceptFrameProps) {
  const family = catalog.families.find(({ id }) => id === concept.family);
  const listed = (ids: readonly Concept['id'][]) => ids.map((id) => catalog.get(id));
  const isRetired = concept.kind === 'service' && concept.isRetired;
  const leadsTo =
    concept.kind === 'service'
      ? []
      : catalog.concepts.filter(({ kind, prerequisites }) => kind === 'written' && prerequisites.includes(concept.id));
  return (
    <article className="grid max-w-3xl gap-8">
      <header className="grid gap-3">
        <nav aria-label="Where this belongs" className="text-sm text-muted">
          <Link href="/learn" prefetch={false}>
            Learn
          </Link>{' '}
          / {family?.label}
        </nav>
        {heading}
        {isRetired ? (
          <p className="text-sm text-muted">This service is rare today, so no quiz asks about it.</p>
        ) : (
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <ButtonLink href={`/concepts/${concept.id}/practice`} prefetch={false}>
              Practise this
            </ButtonLink>
            <Link href={`/concepts/${concept.id}`} prefetch={false}>
              Your memory of it
            </Link>
          </div>
        )}
      </header>
      {children}
      <div className="grid gap-6 sm:grid-cols-3">
        <ConceptList title="Builds on" concepts={listed(concept.prerequisites)} />
        <ConceptList title="Leads to" concepts={leadsTo} />
        <ConceptList title="Easily confused with" concepts={listed(concept.confusables)} />
      </div>
      <section className="grid gap-1">
        <h2 className="text-lg font-semibold">Sources</h2>
        <p>
          <SourceLinks sources={concept.sources} />
        </p>
      </section>
    </article>
  );
}

function ConceptList({ title, concepts }: { readonly title: string; readonly concepts: readonly Concept[] }) {
  if (concepts.length === 0) return null;
  return (
    <section className="grid content-start gap-1">
      <h2 className="font-semibold">{title}</h2>
      <ul className="grid gap-1">
        {concepts.map((concept) => (
          <li key={concept.id}>
            <Link href={`/learn/${concept.id}`} prefetch={false}>
              {concept.title}
            </Link>
            {concept.kind === 'service' && (
              <span className="pl-2 font-mono text-sm text-muted">
                {concept.port}/{concept.transport}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
