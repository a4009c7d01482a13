import type { Metadata } from 'next';
import { PublicShell } from '@/app/_components/page-shell';
import { getApp } from '@/lib/app-context';
import { TopicsTabs } from '../_components/topics-tabs';
import { publicMetadata } from '../public-metadata';
import { AreaList } from './_components/area-list';
import { wordArea } from './_components/area-words';
import { MarkLegend, OwnTopicsProvider } from './_components/own-topics';

/** The page is the same for everyone and is rendered at build time. */
export const dynamic = 'force-static';

export const metadata: Metadata = publicMetadata({
  title: 'Topics: sockets and ports',
  description:
    'Every topic about network sockets and ports that Well Known teaches: definitions, facts with sources, common misconceptions, and services with their ports.',
  path: '/topics',
});

/** Lists all topics by area. Each area opens on request. */
export default function TopicsPage() {
  const { families, concepts, services } = getApp().catalog;
  const written = concepts.filter((concept) => concept.kind === 'written');
  const servicesByPort = [...services].sort((a, b) => a.port - b.port);
  const areasOf = (listed: typeof concepts) =>
    families
      .map((family) =>
        wordArea(
          family,
          listed.filter((topic) => topic.family === family.id),
        ),
      )
      .filter(({ topics }) => topics.length > 0);
  return (
    <PublicShell here="/topics">
      <div className="grid gap-6">
        <TopicsTabs here="/topics" />
        <header className="grid gap-2">
          <h1 className="text-h1 font-semibold">Topics</h1>
          <p className="max-w-[68ch] text-muted">
            {written.length} ideas about sockets and ports, and {services.length} services. Your daily quiz introduces
            each topic after the ones it builds on.
          </p>
        </header>
        <OwnTopicsProvider>
          <MarkLegend path="/topics" />
          <div className="grid grid-cols-[minmax(0,1fr)] gap-8 lg:grid-cols-[repeat(2,minmax(0,1fr))]">
            <AreaList id="ideas" title="Ideas" areas={areasOf(written)} areServices={false} />
            <AreaList id="services" title="Services and their ports" areas={areasOf(servicesByPort)} areServices />
          </div>
        </OwnTopicsProvider>
      </div>
    </PublicShell>
  );
}
