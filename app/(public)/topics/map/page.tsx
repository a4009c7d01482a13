import type { Metadata } from 'next';
import { PublicShell } from '@/app/_components/page-shell';
import { getApp } from '@/lib/app-context';
import { TopicsTabs } from '../../_components/topics-tabs';
import { publicMetadata } from '../../public-metadata';
import { MarkLegend, OwnTopicsProvider } from '../_components/own-topics';
import { ConceptMap } from './_components/concept-map';

/** The page is the same for everyone and is rendered at build time. */
export const dynamic = 'force-static';

export const metadata: Metadata = publicMetadata({
  title: 'Map of topics',
  description: 'A map of every idea about network sockets and ports, showing which builds on which.',
  path: '/topics/map',
});

/** The written topics as a map of prerequisites. */
export default function MapPage() {
  const { families, concepts } = getApp().catalog;
  return (
    <PublicShell here="/topics">
      <div className="grid gap-6">
        <TopicsTabs here="/topics/map" />
        <header className="grid gap-2">
          <h1 className="text-h1 font-semibold">Map of topics</h1>
          <p className="text-muted max-sm:hidden">Arrows point to what each topic unlocks.</p>
          <p className="text-muted sm:hidden">Step by step. No topic needs one from a later step.</p>
        </header>
        <OwnTopicsProvider>
          <MarkLegend path="/topics/map" />
          <ConceptMap concepts={concepts.filter((concept) => concept.kind === 'written')} families={families} />
        </OwnTopicsProvider>
      </div>
    </PublicShell>
  );
}
