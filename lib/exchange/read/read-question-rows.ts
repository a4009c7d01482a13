import { CSV_COLUMNS, type CsvColumn, type CsvRow } from '@/lib/exchange/csv-table';
import { rearm } from '@/lib/exchange/formula';
import type { LineFault, Table } from '@/lib/table/table';

export type LinedRow = { readonly line: number; readonly row: CsvRow };

/** The rows of a table with our columns, and the lines that cannot be read. */
export type RowTable = { readonly rows: readonly LinedRow[]; readonly faults: readonly LineFault[] };

/**
 * The number of rows that are searched for the header. It need not be the first row, because users put titles above it.
 */
const MOST_TITLE_ROWS = 10;

/** The minimum number of known columns that make a row a header. With only one column, nothing can be drafted. */
const LEAST_KNOWN = 2;

/**
 * Other names for our columns in lists of ports, as `foldName` returns them. What "Protocol" means depends on its
 * cells.
 */
const OTHER_NAMES: Readonly<Partial<Record<CsvColumn, readonly string[]>>> = {
  service: ['servicename', 'services', 'application', 'acronym', 'protocolname', 'applicationprotocol'],
  port: ['ports', 'portnumber', 'portnumbers', 'portno', 'port#', 'defaultport', 'wellknownport'],
  transport: [
    'transportprotocol',
    'transportlayer',
    'transportlayerprotocol',
    'tcp/udp',
    'tcpudp',
    'tcporudp',
    'layer4protocol',
  ],
};
const PROTOCOL = 'protocol';
const TRANSPORTS = /^\W*(?:tcp|udp|sctp|dccp|both)\b/i;

/** Returns the rows of a table below a header with columns that we know; null if the table has no such header. */
export function readQuestionRows(table: Table): RowTable | null {
  const faults: LineFault[] = [...table.faults];
  const top = table.rows.slice(0, MOST_TITLE_ROWS);
  const known = top.map(({ cells }) => cells.filter((cell) => findColumn(cell) !== null).length);
  const at = known.indexOf(Math.max(0, ...known));
  const header = table.rows[at];
  if (!header || (known[at] ?? 0) < LEAST_KNOWN) return null;
  const data = table.rows.slice(at + 1);
  const columns = settleProtocol(header.cells, data);
  header.cells.forEach((cell, place) => {
    const message = headerFault(cell, columns, place);
    if (message !== null) faults.push({ line: header.line, message });
  });
  const rows: LinedRow[] = [];
  for (const { line, cells } of data) {
    if (cells.length > columns.length) {
      const message = `has ${cells.length} cells, but the header has ${columns.length}; put quotes around text that contains the delimiter`;
      faults.push({ line, message });
      continue;
    }
    const named = cells.map((cell, place): [CsvColumn | null, string] => [columns[place] ?? null, rearm(cell).trim()]);
    const row = Object.fromEntries(named.filter(([column, cell]) => column !== null && cell !== ''));
    if (Object.keys(row).length > 0) rows.push({ line, row });
  }
  return { rows, faults: faults.sort((a, b) => a.line - b.line) };
}

/**
 * Returns a column's name in lower case, without spaces, hyphens, or underscores, because these vary from list to list.
 */
const foldName = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, '');

function findColumn(heading: string): CsvColumn | null {
  const folded = foldName(heading);
  return CSV_COLUMNS.find((column) => foldName(column) === folded || OTHER_NAMES[column]?.includes(folded)) ?? null;
}

/**
 * Decides what the "Protocol" column means. It is the transport if another column is the service or if its cells
 * contain TCP and UDP. Otherwise, it is the service.
 */
function settleProtocol(headings: readonly string[], data: Table['rows']): readonly (CsvColumn | null)[] {
  const columns = headings.map(findColumn);
  return columns.map((column, place) => {
    if (column !== null || foldName(headings[place] ?? '') !== PROTOCOL) return column;
    const cells = data.map((row) => row.cells[place] ?? '').filter((cell) => cell !== '');
    const isTransport =
      columns.includes('service') || cells.filter((cell) => TRANSPORTS.test(cell)).length * 2 > cells.length;
    const settled = isTransport ? 'transport' : 'service';
    return columns.includes(settled) ? null : settled;
  });
}

function headerFault(name: string, columns: readonly (CsvColumn | null)[], place: number): string | null {
  const column = columns[place] ?? null;
  if (column === null) return name.trim() === '' ? null : `the column "${name.trim()}" is not known and was ignored`;
  return columns.indexOf(column) < place ? `the column "${column}" appears twice` : null;
}
