import { PortText } from '@/app/_components/port-text';
import { Table } from '@/app/_components/ui/table';
import type { PortEntry, PortService, RangeRow } from '@/lib/network/port-directory';
import { transportSchema } from '@/lib/network/schemas';
import { type Transport, transportLabel } from '@/lib/network/transport';
import { registryDate } from '../../registry-date';

type Line = {
  readonly name: string | null;
  readonly text: string;
  /** Names in the registry that the snapshot lacks, because it keeps one name for each number and transport. */
  readonly alsoNamed: readonly string[];
};

const COLUMNS = [
  { label: 'Over', className: 'w-16' },
  { label: 'Name', className: 'w-28 pr-3 sm:w-44' },
  { label: 'Description' },
];

/** Shows the registry's row for each transport, and explains what the snapshot leaves out. */
export function RegistryRows({ entry, isDynamic }: { readonly entry: PortEntry; readonly isDynamic: boolean }) {
  return (
    <div className="grid gap-2">
      <Table caption={`Rows of the IANA registry for port ${entry.port}`} isFixed columns={COLUMNS}>
        {transportSchema.options.map((transport) => {
          const { name, text, alsoNamed } = makeLine(entry, transport, isDynamic);
          return (
            <tr key={transport}>
              <th scope="row" className="py-2 align-top font-mono font-normal">
                {transportLabel(transport)}
              </th>
              <td className="py-2 pr-3 align-top font-mono wrap-anywhere">
                {name ?? <span className="text-muted">–</span>}
                {alsoNamed.map((other) => (
                  <span key={other} className="block text-sm">
                    <span className="font-sans text-muted">also</span> {other}
                  </span>
                ))}
              </td>
              <td className={`py-2 align-top wrap-anywhere ${name === null ? 'text-muted' : ''}`}>
                <PortText text={text} />
              </td>
            </tr>
          );
        })}
        {entry.ranges
          .filter(({ transports }) => transports.length === 0)
          .map((range) => (
            <tr key={range.description}>
              <th scope="row" className="py-2 align-top font-normal text-muted">
                not given
              </th>
              <td className="py-2 pr-3 align-top font-mono wrap-anywhere">{range.name ?? '–'}</td>
              <td className="py-2 align-top wrap-anywhere">
                <PortText text={sayRange(range, entry.port)} />
              </td>
            </tr>
          ))}
      </Table>
      <Notes entry={entry} isDynamic={isDynamic} />
    </div>
  );
}

function makeLine({ port, rows, ranges, services }: PortEntry, transport: Transport, isDynamic: boolean): Line {
  const row = rows.find((each) => each.transport === transport);
  const spoken = ({ transport: own, alsoOver }: PortService) => own === transport || alsoOver.includes(transport);
  if (row) {
    const known = services
      .filter(spoken)
      .flatMap(({ ianaName, alsoNamed }) => (ianaName === null ? [] : [ianaName, ...alsoNamed]));
    const alsoNamed = row.name === null ? [] : known.filter((name) => name.toLowerCase() !== row.name?.toLowerCase());
    return { name: row.name, text: row.description, alsoNamed: [...new Set(alsoNamed)] };
  }
  const range = ranges.find(({ transports }) => transports.includes(transport));
  if (range) return { name: range.name, text: sayRange(range, port), alsoNamed: [] };
  return { name: null, text: isDynamic ? 'not registered' : 'no separate row in the snapshot', alsoNamed: [] };
}

const sayRange = ({ description, first, last }: RangeRow, port: number): string =>
  `${description} (row for ${first === last ? port : `${first} to ${last}`})`;

function Notes({ entry, isDynamic }: { readonly entry: PortEntry; readonly isDynamic: boolean }) {
  const said = [...entry.rows, ...entry.ranges].map(({ description }) => description.toLowerCase());
  const isReserved = said.some((text) => text.includes('reserved'));
  const isUnassigned = said.some((text) => text.startsWith('unassigned'));
  const isAbsent = entry.rows.length === 0 && entry.ranges.length === 0;
  const registry = `https://www.iana.org/assignments/service-names-port-numbers/service-names-port-numbers.xhtml?search=${entry.port}`;
  return (
    <div className="grid max-w-2xl gap-2 text-sm text-muted">
      {isReserved && (
        <p data-note="reserved">
          “Reserved” means that IANA holds the number back for this transport. It cannot be assigned, and it is not
          “reserved for” the service next to it (
          <a href="https://www.rfc-editor.org/rfc/rfc6335#section-6">RFC 6335 §6</a>).
        </p>
      )}
      {isUnassigned && (
        <p>“Unassigned” means that no service is registered for it and that IANA may assign it on request.</p>
      )}
      {isAbsent && isDynamic && (
        <p data-note="dynamic">
          Dynamic Ports are never registered (<a href="https://www.rfc-editor.org/rfc/rfc6335#section-6">RFC 6335 §6</a>
          ). Programs use them temporarily, mostly as the client’s end of a connection.
        </p>
      )}
      {isAbsent && !isDynamic && (
        <p data-note="absent">
          Our snapshot of the registry has no separate row for this number. It may still be assigned, because the
          snapshot leaves out rows that cover several numbers and rows without a transport.
        </p>
      )}
      <p>
        Snapshot of {registryDate}.{' '}
        <a href={registry}>
          Search the registry for <span className="font-mono">{entry.port}</span>
        </a>
      </p>
    </div>
  );
}
