import Link from 'next/link';
import { PortText } from '@/app/_components/port-text';
import { Table } from '@/app/_components/ui/table';
import type { PortLine } from './port-line';

type PortTableProps = { readonly caption: string; readonly lines: readonly PortLine[] };

const COLUMNS = [
  { label: 'Port', className: 'w-20 pr-3' },
  { label: 'Use', className: 'pr-3' },
  { label: 'Registered over', className: 'w-36 max-sm:hidden' },
];

/** Lists ports, one per row, with their services. */
export function PortTable({ caption, lines }: PortTableProps) {
  return (
    <Table caption={caption} isFixed columns={COLUMNS}>
      {lines.map((line) => (
        <Row key={line.port} line={line} />
      ))}
    </Table>
  );
}

function Row({ line: { port, title, detail, over, isTaught } }: { readonly line: PortLine }) {
  return (
    <tr>
      <th scope="row" className="py-1 pr-3 align-top font-normal">
        <Link href={`/ports/${port}`} prefetch={false} className="inline-block min-w-8 py-1 font-mono">
          {port}
        </Link>
      </th>
      <td className="py-2 pr-3 wrap-anywhere">
        <span className={isTaught ? 'font-medium' : ''}>
          <PortText text={title} />
        </span>
        {detail !== null && (
          <span className="block text-sm text-muted">
            <PortText text={detail} />
          </span>
        )}
      </td>
      <td className="py-2 align-top font-mono text-sm text-muted max-sm:hidden">{over}</td>
    </tr>
  );
}
