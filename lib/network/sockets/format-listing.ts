import { isWildcard, unmapped } from '../ip-kind';
import type { SocketAddress } from '../socket-address';
import type { RowState, SocketRow } from './list-sockets';

type Column = { readonly title: string; readonly cells: readonly string[]; readonly align: 'left' | 'right' };

/**
 * Formats the rows as `ss -tuanp` prints them (Linux ss(8)): a wildcard that covers IPv4 and IPv6 is `*`, one for IPv4
 * only is `0.0.0.0`, and one for IPv6 only is `[::]`. A missing peer is shown as the wildcard with the port `*`.
 */
export function formatListing(rows: readonly SocketRow[]): string {
  return formatColumns([
    { title: 'Netid', cells: rows.map(({ netid }) => netid), align: 'left' },
    { title: 'State', cells: rows.map(({ state }) => state), align: 'left' },
    { title: 'Recv-Q', cells: rows.map(({ receiveQueue }) => String(receiveQueue)), align: 'left' },
    { title: 'Send-Q', cells: rows.map(({ sendQueue }) => String(sendQueue)), align: 'left' },
    ...endColumns(
      'Local Address:',
      rows.map((row) => formatEnd(row, row.local)),
    ),
    ...endColumns(
      'Peer Address:',
      rows.map((row) => formatEnd(row, row.peer)),
    ),
    { title: 'Process', cells: rows.map(formatUsers), align: 'left' },
  ]);
}

/**
 * Formats TCP rows as `ss -tanQ` prints them (Linux ss(8)): `-t` alone omits the Netid column, `-Q` omits the queues,
 * and without `-p` there is no process, so both ends fit on a narrow screen.
 */
export function formatEnds(rows: readonly SocketRow[]): string {
  return formatColumns([
    { title: 'State', cells: rows.map(({ state }) => state), align: 'left' },
    ...endColumns(
      'Local Address:',
      rows.map((row) => formatEnd(row, row.local)),
    ),
    ...endColumns(
      'Peer Address:',
      rows.map((row) => formatEnd(row, row.peer)),
    ),
  ]);
}

type End = readonly [address: string, port: string];

/**
 * Returns the two columns of an end. Like ss, aligns the addresses to the right and the ports to the left, with a colon
 * between them.
 */
const endColumns = (title: string, ends: readonly End[]): readonly Column[] => [
  { title, cells: ends.map(([address]) => `${address}:`), align: 'right' },
  { title: 'Port', cells: ends.map(([, port]) => port), align: 'left' },
];

function formatEnd({ family, v6Only }: SocketRow, end: SocketAddress | null): End {
  const port = end === null ? '*' : String(end.port);
  if (family === 'ipv4') return [end?.address ?? '0.0.0.0', port];
  if (end === null || isWildcard(end.address)) return [v6Only ? '[::]' : '*', port];
  return [`[${end.address}]`, port];
}

const formatUsers = ({ holder }: SocketRow): string =>
  holder ? `users:(("${holder.program}",pid=${holder.pid},fd=${holder.fd}))` : '';

/** Formats columns with a space between them, except after a colon. */
function formatColumns(columns: readonly Column[]): string {
  const widths = columns.map(({ title, cells }) => Math.max(...[title, ...cells].map((cell) => cell.length)));
  const lineOf = (textOf: (column: Column) => string) =>
    columns
      .map((column, index) => {
        const width = widths[index] ?? 0;
        return column.align === 'right' ? textOf(column).padStart(width) : `${textOf(column).padEnd(width)} `;
      })
      .join('')
      .trimEnd();
  const count = columns[0]?.cells.length ?? 0;
  const lines = Array.from({ length: count }, (_, row) => lineOf(({ cells }) => cells[row] ?? ''));
  return [lineOf(({ title }) => title), ...lines].join('\n');
}

const NETSTAT_STATES: Readonly<Record<RowState, string>> = {
  LISTEN: 'LISTEN',
  ESTAB: 'ESTABLISHED',
  'FIN-WAIT-2': 'FIN_WAIT2',
  'CLOSE-WAIT': 'CLOSE_WAIT',
  'TIME-WAIT': 'TIME_WAIT',
  UNCONN: '',
};

/**
 * Formats the rows as `netstat -tuanp` prints them (Linux netstat(8)), TCP before UDP. IPv6 addresses have no brackets,
 * so the wildcard on port 80 is `:::80`. An IPv6 socket's IPv4 address is shown as plain IPv4, and its line begins with
 * `tcp6`.
 */
export function formatNetstat(rows: readonly SocketRow[]): string {
  const title = ['Proto', 'Recv-Q', 'Send-Q', 'Local Address', 'Foreign Address', 'State', 'PID/Program name'] as const;
  const ordered = [...rows.filter(({ netid }) => netid === 'tcp'), ...rows.filter(({ netid }) => netid === 'udp')];
  const lines = ordered.map((row) => [
    row.family === 'ipv6' ? `${row.netid}6` : row.netid,
    String(row.receiveQueue),
    // netstat does not show a listener's backlog.
    String(row.state === 'LISTEN' ? 0 : row.sendQueue),
    netstatEnd(row, row.local),
    netstatEnd(row, row.peer),
    NETSTAT_STATES[row.state],
    row.holder ? `${row.holder.pid}/${row.holder.program}` : '-',
  ]);
  return [title, ...lines].map(netstatLine).join('\n');
}

const netstatEnd = ({ family }: SocketRow, end: SocketAddress | null): string =>
  end ? `${unmapped(end.address)}:${end.port}` : family === 'ipv4' ? '0.0.0.0:*' : ':::*';

const netstatLine = ([
  proto = '',
  receive = '',
  send = '',
  local = '',
  peer = '',
  state = '',
  program = '',
]: readonly string[]) =>
  [proto.padEnd(5), receive.padStart(6), send.padStart(6), local.padEnd(23), peer.padEnd(23), state.padEnd(11), program]
    .join(' ')
    .trimEnd();
