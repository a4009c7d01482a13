import { PortText } from '@/app/_components/port-text';
import { SourceLinks } from '@/app/_components/source-links';
import type { ServiceConcept } from '@/lib/catalog/concept';
import type { PortDirectory } from '@/lib/network/port-directory';
import { type Stretch, sizeOf } from '@/lib/network/stretch';
import { formatCount, formatNumber } from '@/lib/words/count';
import { PortTable } from '../../_components/port-table';
import { StripExplorer } from '../../_components/strip-explorer';
import { registryDate } from '../../registry-date';

type StretchDetailsProps = { readonly directory: PortDirectory<ServiceConcept>; readonly stretch: Stretch };

const MOST = 100;

/** Shows a stretch of ports: the strip, the registry's rows for ranges, and a table of its ports. */
export function StretchDetails({ directory, stretch }: StretchDetailsProps) {
  const { first, last } = stretch;
  const entries = directory.listBetween(first, last);
  const told = entries.filter(({ services, customary }) => services.length > 0 || customary.length > 0);
  const isLong = entries.length > MOST;
  const shown = (isLong ? told : entries).slice(0, MOST);
  const rangeRows = directory.ranges.filter((row) => row.first <= last && row.last >= first);
  return (
    <div className="grid gap-6">
      <header className="grid gap-1">
        <h1 className="text-h1 font-semibold">
          Ports{' '}
          <span className="font-mono">
            {first}–{last}
          </span>
        </h1>
        <p className="text-muted">
          {formatCount(sizeOf(stretch), 'number')}, {formatNumber(directory.countNamed(first, last))} of them with a
          name in the registry (snapshot of {registryDate}).
        </p>
      </header>
      {rangeRows.length > 0 && (
        <section className="grid gap-2">
          <h2 className="text-lg font-semibold">Registry rows that cover several numbers</h2>
          <ul className="grid gap-1">
            {rangeRows.map((row) => (
              <li key={`${row.first} ${row.transports.join()}`}>
                <span className="font-mono">
                  {row.first === row.last ? row.first : `${row.first}–${row.last}`}
                  {row.transports.length > 0 && `/${row.transports.join(', ')}`}
                </span>{' '}
                {row.name && <strong className="font-mono font-medium">{row.name}</strong>}{' '}
                <PortText text={row.description} /> <SourceLinks sources={row.sources} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <StripExplorer directory={directory} stretch={stretch} />
      <section className="grid gap-2">
        <h2 className="text-lg font-semibold">{isLong ? 'Services among these ports' : 'Port by port'}</h2>
        {isLong && (
          <p className="text-sm text-muted">
            {formatNumber(entries.length)} of these numbers have a name or a use, which is too many to list. The list
            below has only {formatCount(shown.length, 'number')} with services that we teach or common uses. Zoom in to
            see the others.
          </p>
        )}
        {shown.length > 0 && <PortTable caption={`Ports ${first} to ${last}`} entries={shown} />}
        {shown.length === 0 && !isLong && (
          <p className="text-muted">
            None of these numbers has its own row in the snapshot.
            {first >= 49_152 && ' Dynamic Ports are never registered (RFC 6335 §6).'}
          </p>
        )}
      </section>
    </div>
  );
}
