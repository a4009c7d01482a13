import { PortText } from '@/app/_components/port-text';
import { SourceLinks } from '@/app/_components/source-links';
import { PortTable } from '../../_components/port-table';
import { StripExplorer } from '../../_components/strip-explorer';
import type { StretchWords } from './answer-words';

/** Shows a stretch of ports: the strip, the registry's rows for ranges, and a table of its ports. */
export function StretchDetails({ words }: { readonly words: StretchWords }) {
  const { summary, rangeRows, strip, omission, lines, nothing } = words;
  const { first, last } = strip.stretch;
  return (
    <div className="grid gap-6">
      <header className="grid gap-1">
        <h1 className="text-h1 font-semibold">
          Ports{' '}
          <span className="font-mono">
            {first}–{last}
          </span>
        </h1>
        <p className="text-muted">{summary}</p>
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
      <StripExplorer words={strip} />
      <section className="grid gap-2">
        <h2 className="text-lg font-semibold">{omission === null ? 'Port by port' : 'Services among these ports'}</h2>
        {omission !== null && <p className="text-sm text-muted">{omission}</p>}
        {lines.length > 0 && <PortTable caption={`Ports ${first} to ${last}`} lines={lines} />}
        {lines.length === 0 && omission === null && <p className="text-muted">{nothing}</p>}
      </section>
    </div>
  );
}
