import Link from 'next/link';
import { describeEntry } from '@/lib/network/describe-entry';
import type { PortEntry } from '@/lib/network/port-directory';
import { transportLabel } from '@/lib/network/transport';

type PortTableProps = { readonly caption: string; readonly entries: readonly PortEntry[] };

/** Ports, one a line, with what stands there. */
export function PortTable({ caption, entries }: PortTableProps) {
  return (
    <table className="w-full table-fixed text-left">
      <caption className="sr-only">{caption}</caption>
      <thead className="border-b border-line text-sm text-muted">
        <tr>
          <th scope="col" className="w-20 py-1 pr-3 font-medium">
            Port
          </th>
          <th scope="col" className="py-1 pr-3 font-medium">
            What stands there
          </th>
          <th scope="col" className="w-36 py-1 font-medium max-sm:hidden">
            Rows for
          </th>
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {entries.map((entry) => (
          <PortLine key={entry.port} entry={entry} />
        ))}
      </tbody>
    </table>
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
        <span className={entry.services.length > 0 ? 'font-medium' : ''}>{title}</span>
        {detail !== '' && detail !== title && <span className="block text-sm text-muted">{detail}</span>}
      </td>
      <td className="py-2 align-top font-mono text-sm text-muted max-sm:hidden">
        {entry.rows.map(({ transport }) => transportLabel(transport)).join(' ')}
      </td>
    </tr>
  );
}
