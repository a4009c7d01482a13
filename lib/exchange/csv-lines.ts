import { stringify } from 'csv-stringify/sync';
import { disarm } from './formula';

/** A cell of a CSV file. Null makes an empty cell. */
export type Cell = string | number | null;

/** The start of a file: the byte order mark, by which spreadsheet programs recognize UTF-8. */
export const CSV_START = '\ufeff';

/**
 * Returns rows as lines of CSV (RFC 4180) that every spreadsheet program opens. Every cell is in quotes unless it is
 * empty, and no cell can run as a formula. Numbers need no such protection.
 */
export const csvLines = (rows: readonly (readonly Cell[])[]): string =>
  stringify(
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? disarm(cell) : cell))),
    { quoted: true, quoted_empty: false, record_delimiter: '\r\n' },
  );
