import Link from 'next/link';
import { PortText } from '@/app/_components/port-text';
import { Table } from '@/app/_components/ui/table';
import { describeEntry } from '@/lib/network/describe-entry';
import type { PortEntry } from '@/lib/network/port-directory';
import { transportLabel } from '@/lib/network/transport';

type PortTableProps = { readonly caption: string; readonly entries: readonly PortEntry[] };

const COLUMNS = [
  { label: 'Port', className: 'w-20 pr-3' },
  { label: 'Use', className: 'pr-3' },
  { label: 'Registered over', className: 'w-36 max-sm:hidden' },
];

/** Lists ports, one per row, with their services. */
export function PortTable({ caption, entries }: PortTableProps) {
  return (
    <Table caption={caption} isFixed columns={COLUMNS}>
      {entries.map((entry) => (
        <PortLine key={entry.port} entry={entry} />
      ))}
    </Table>
  );
}

function PortLine({ entry }: { readonly entry: PortEntry }) {
  const { title, detail } = describeEntry(entry);
  return (
    <tr>
      <th scope="row" className="py-1 pr-3 align-top font-normal">
        <Link href={`/ports/${entry.port}`} prefetch={false} className="inline-block min-w-8 py-1 font-mono">
          {entry.port}
        </Link>
      </th>
      <td className="py-2 pr-3 wrap-anywhere">
        <span className={entry.services.length > 0 ? 'font-medium' : ''}>
          <PortText text={title} />
        </span>
        {detail !== '' && detail !== title && (
          <span className="block text-sm text-muted">
            <PortText text={detail} />
          </span>
        )}
      </td>
      <td className="py-2 align-top font-mono text-sm text-muted max-sm:hidden">
        {entry.rows.map(({ transport }) => transportLabel(transport)).join(' ')}
      </td>
    </tr>
  );
}
