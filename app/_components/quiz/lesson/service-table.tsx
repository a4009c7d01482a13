import { LAST_PORT } from '@/lib/network/port';
import { transportLabel } from '@/lib/network/transport';
import type { ServiceRow } from '@/lib/study/lesson/lesson-card';
import { formatList } from '@/lib/words/list';
import { PortStrip } from '../../port-strip';
import { PortText } from '../../port-text';

/** The maximum number of services that leaves room on a phone for the strip of all ports. */
const MOST_WITH_STRIP = 3;

/** Compares services: their ports in large type, and their uses. */
export function ServiceTable({ rows }: { readonly rows: readonly ServiceRow[] }) {
  const ports = rows.map(({ port }) => port);
  return (
    <>
      <div className={rows.length > MOST_WITH_STRIP ? 'max-sm:hidden' : ''}>
        <PortStrip
          first={0}
          last={LAST_PORT}
          marks={ports.map((port) => ({ port, label: '' }))}
          summary={`All 65,536 ports, with ${formatList(ports.map(String))} marked`}
        />
      </div>
      <table className="w-full border-collapse text-left">
        <thead className="sr-only">
          <tr>
            <th scope="col">Port</th>
            <th scope="col">Service and its use</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Row({ row: { label, port, transports, use, aid } }: { readonly row: ServiceRow }) {
  return (
    <tr className="border-t border-line align-top first:border-t-0">
      <td className="w-px py-1.5 pr-4 sm:py-3 sm:pr-8">
        <span className="block min-w-20 font-mono text-[2rem]/9 font-semibold tabular-nums">{port}</span>
        <span className="block text-sm text-muted">{formatList(transports.map(transportLabel))}</span>
      </td>
      <td className="py-1.5 sm:py-3">
        <strong className="block font-semibold sm:text-lg/7">{label}</strong>
        <span className="block max-sm:text-sm/5">
          <PortText text={capitalize(use)} />
        </span>
        {aid !== null && (
          <span data-testid="aid" className="block text-sm text-muted sm:mt-1">
            <PortText text={aid} />
          </span>
        )}
      </td>
    </tr>
  );
}

const capitalize = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
