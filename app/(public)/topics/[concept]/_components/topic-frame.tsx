import Link from 'next/link';
import type { ReactNode } from 'react';
import { addBasePath } from '@/lib/base-path';
import type { Catalog } from '@/lib/catalog/catalog';
import type { Concept } from '@/lib/catalog/concept';
import { ConceptRow, Confusables } from './concept-links';
import type { SourceNumbers } from './number-sources';
import { OwnPanel } from './own/own-panel';
import { OwnTopicProvider } from './own/own-topic';
import { TopicActions } from './own/topic-actions';
import { SourceList } from './source-marks';

type TopicFrameProps = {
  readonly catalog: Catalog;
  readonly concept: Concept;
  readonly heading: ReactNode;
  readonly numbers: SourceNumbers;
  readonly children: ReactNode;
};

/**
 * The parts that every topic page has: area, prerequisites, what it unlocks, confusable topics, sources, and the
 * reader's progress.
 */
export function TopicFrame({ catalog, concept, heading, numbers, children }: TopicFrameProps) {
  const family = catalog.families.find(({ id }) => id === concept.family);
  const listed = (ids: readonly Concept['id'][]) => ids.map((id) => catalog.get(id));
  const isRetired = concept.kind === 'service' && concept.isRetired;
  const unlocks =
    concept.kind === 'service'
      ? []
      : catalog.concepts.filter(({ kind, prerequisites }) => kind === 'written' && prerequisites.includes(concept.id));
  const page = (
    <div className="grid gap-10 lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-6">
      <article className="grid max-w-[68ch] min-w-0 content-start gap-8">
        <header className="grid gap-3">
          <nav aria-label="Where this belongs" className="text-sm text-muted">
            <Link href="/topics" prefetch={false} className="inline-block py-1 pointer-coarse:py-3">
              Topics
            </Link>{' '}
            /{' '}
            <a href={addBasePath(`/topics#${concept.family}`)} className="inline-block py-1 pointer-coarse:py-3">
              {family?.label}
            </a>
          </nav>
          {heading}
          {isRetired ? (
            <p className="text-sm text-muted">This service is rare today, so no quiz asks about it.</p>
          ) : (
            <TopicActions id={concept.id} />
          )}
        </header>
        {children}
        <Confusables concepts={listed(concept.confusables)} />
        <ConceptRow title="Builds on" concepts={listed(concept.prerequisites)} />
        <ConceptRow title="Unlocks" concepts={unlocks} />
        <SourceList numbers={numbers} />
      </article>
      {!isRetired && <OwnPanel id={concept.id} />}
    </div>
  );
  return isRetired ? page : <OwnTopicProvider id={concept.id}>{page}</OwnTopicProvider>;
}
