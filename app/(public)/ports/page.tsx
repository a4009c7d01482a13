import type { Metadata } from 'next';
import Link from 'next/link';
import { PublicShell } from '@/app/_components/page-shell';
import { Table } from '@/app/_components/ui/table';
import { getApp } from '@/lib/app-context';
import { PORT_RANGES } from '@/lib/network/port';
import { pathOfStretch, sizeOf, WHOLE_STRIP } from '@/lib/network/stretch';
import { formatNumber } from '@/lib/words/count';
import { TopicsTabs } from '../_components/topics-tabs';
import { publicMetadata } from '../public-metadata';
import { SearchBox } from './_components/search-box';
import { StripExplorer } from './_components/strip-explorer';
import { wordStrip } from './_components/strip-words';
import { registryDate } from './registry-date';

/** The page is the same for everyone and is rendered at build time. */
export const dynamic = 'force-static';

export const metadata: Metadata = publicMetadata({
  title: 'Ports',
  description:
    'Look up any TCP or UDP port by number or name: its row in the IANA registry for each transport, its range, its secure counterpart, and its common uses.',
  path: '/ports',
});

const EXAMPLES = ['22', 'dns', '8443', '6000-6063', 'kubernetes', '51820'];

const RANGE_COLUMNS = [
  { label: 'Range', className: 'pr-4' },
  { label: 'Numbers', className: 'pr-4' },
  { label: 'With a name', className: 'text-right' },
];

export default function PortsPage() {
  const { catalog, ports: directory } = getApp();
  return (
    <PublicShell here="/ports">
      <div className="grid gap-6">
        <TopicsTabs here="/ports" />
        <header className="grid gap-2">
          <h1 className="text-h1 font-semibold">Ports</h1>
          <p className="max-w-[68ch] text-muted">
            Look up any port: {formatNumber(directory.rowCount)} rows of the IANA registry as of {registryDate}, the{' '}
            {catalog.services.length} services that we teach, and common uses that are not registered.
          </p>
        </header>
        <div className="grid gap-2">
          <SearchBox typed="" />
          <p className="text-sm text-muted">
            For example{' '}
            {EXAMPLES.map((example, place) => (
              <span key={example}>
                {place > 0 && ', '}
                <Link href={`/ports/${example}`} prefetch={false} className="font-mono">
                  {example}
                </Link>
              </span>
            ))}
          </p>
        </div>
        <StripExplorer words={wordStrip(directory, WHOLE_STRIP)} />
        <section className="grid gap-3">
          <h2 className="text-lg font-semibold">The three ranges</h2>
          <div className="relative overflow-x-auto">
            <Table
              caption="The ranges of port numbers, and how many of their numbers have a name"
              columns={RANGE_COLUMNS}
            >
              {PORT_RANGES.map((range) => (
                <tr key={range.name}>
                  <th scope="row" className="py-2 pr-4 font-normal">
                    <Link href={`/topics/${range.name}-ports`} prefetch={false} className="font-medium">
                      {range.label}
                    </Link>
                    <span className="block text-sm text-muted">also called {range.olderLabel}</span>
                  </th>
                  <td className="py-2 pr-4">
                    <Link href={pathOfStretch(range)} prefetch={false} className="font-mono whitespace-nowrap">
                      {range.first}–{range.last}
                    </Link>
                  </td>
                  <td className="py-2 text-right font-mono tabular-nums">
                    {formatNumber(directory.countNamed(range.first, range.last))}
                    <span className="text-muted"> of {formatNumber(sizeOf(range))}</span>
                  </td>
                </tr>
              ))}
            </Table>
          </div>
          <p className="max-w-[68ch] text-sm text-muted">
            These counts include only numbers that have their own row in the registry. They leave out rows that cover
            several numbers or name no transport. The best-known of these rows appear on the pages of the ports they
            cover.
          </p>
        </section>
      </div>
    </PublicShell>
  );
}
