import { stringify } from 'csv-stringify/sync';
import { disarm } from './formula';

/** Null is an empty cell. */
export type Cell = string | number | null;

/** What a file begins with: the byte order mark by which spreadsheets know UTF-8. */
export const CSV_START = '\ufeff';

/**
 * Rows as lines of CSV (RFC 4180) that every spreadsheet opens: every cell in quotes, but an empty one, and no text
 * that could be run as a formula. A number is never taken for one.
 */
export const csvLines = (rows: readonly (readonly Cell[])[]): string =>
  stringify(
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? disarm(cell) : cell))),
    { quoted: true, quoted_empty: false, record_delimiter: '\r\n' },
  );
