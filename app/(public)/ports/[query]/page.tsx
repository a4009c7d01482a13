import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { PublicShell } from '@/app/_components/page-shell';
import { Notice } from '@/app/_components/ui/field';
import { getApp } from '@/lib/app-context';
import { describeEntry } from '@/lib/network/describe-entry';
import { LAST_PORT } from '@/lib/network/port';
import { type PortQuery, pathOfQuery, readPortQuery } from '@/lib/network/port-query';
import { TopicsTabs } from '../../_components/topics-tabs';
import { publicMetadata } from '../../public-metadata';
import { SearchBox } from '../_components/search-box';
import { NameResults } from './_components/name-results';
import { PortDetails } from './_components/port-details';
import { StretchDetails } from './_components/stretch-details';

type QueryPageProps = { readonly params: Promise<{ readonly query: string }> };

const openDirectory = () => getApp().ports;

async function readParams(params: QueryPageProps['params']): Promise<PortQuery> {
  const { query } = await params;
  try {
    return readPortQuery(decodeURIComponent(query));
  } catch {
    return readPortQuery(query);
  }
}

export async function generateMetadata({ params }: QueryPageProps): Promise<Metadata> {
  const query = await readParams(params);
  const path = pathOfQuery(query);
  if (query.kind === 'port') {
    const entry = openDirectory().look(query.port);
    const { title, detail } = describeEntry(entry);
    const isTold = entry.rows.length + entry.services.length + entry.customary.length + entry.ranges.length > 0;
    return publicMetadata({
      title: isTold ? `Port ${query.port}: ${title}` : `Port ${query.port}`,
      description: `Port ${query.port}: ${title}. ${detail}. The IANA registry’s row for each transport, the port’s range, and its common uses.`,
      path,
      isListed: isTold,
    });
  }
  const title =
    query.kind === 'stretch'
      ? `Ports ${query.stretch.first}–${query.stretch.last}`
      : query.kind === 'name'
        ? `Ports for “${query.text}”`
        : 'Ports';
  return publicMetadata({ title, description: `${title}: rows of the IANA registry.`, path, isListed: false });
}

/** Shows one port, a stretch of ports, or the results for a name. */
export default async function PortQueryPage({ params }: QueryPageProps) {
  const query = await readParams(params);
  if (query.kind === 'nothing') redirect('/ports');
  return (
    <PublicShell here="/ports">
      <div className="grid gap-6">
        <TopicsTabs here="/ports" />
        <SearchBox key={pathOfQuery(query)} typed={formatQuery(query)} />
        <Answer query={query} />
      </div>
    </PublicShell>
  );
}

function formatQuery(query: PortQuery): string {
  switch (query.kind) {
    case 'nothing':
      return '';
    case 'port':
      return String(query.port);
    case 'stretch':
      return `${query.stretch.first}-${query.stretch.last}`;
    case 'no-port':
      return query.number;
    case 'name':
      return query.text;
  }
}

function Answer({ query }: { readonly query: PortQuery }) {
  switch (query.kind) {
    case 'nothing':
      return null;
    case 'port':
      return <PortDetails directory={openDirectory()} port={query.port} />;
    case 'stretch':
      return <StretchDetails directory={openDirectory()} stretch={query.stretch} />;
    case 'no-port':
      return (
        <div className="grid gap-4">
          <h1 className="text-h1 font-semibold">
            <span className="font-mono">{query.number}</span> is not a port number
          </h1>
          <Notice tone="plain">
            A port number is 16 bits wide: a whole number from 0 to {LAST_PORT}. Look up another number, a range such as
            6000-6063, or a name.
          </Notice>
        </div>
      );
    case 'name':
      return <NameResults directory={openDirectory()} query={query} />;
  }
}
