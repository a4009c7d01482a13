import { CsvError, parse } from 'csv-parse/sync';
import { fail, type Result, succeed } from '@/lib/result';
import { CSV_COLUMNS, type CsvColumn, type CsvRow } from './csv-table';
import { rearm } from './formula';

export type LinedRow = { readonly line: number; readonly row: CsvRow };
/** What is wrong with a line of a CSV file; lines count from 1. */
export type LineFault = { readonly line: number; readonly message: string };

/** A CSV file's rows, each with the line it begins on, and the lines that cannot be read. */
export type CsvTable = { readonly rows: readonly LinedRow[]; readonly faults: readonly LineFault[] };

type ReadFailure = 'not-text' | 'no-header';

const DELIMITERS = [',', ';', '\t'] as const;
/** Longer than any row that could be right; an open quote would else take in a whole large file. */
const MOST_ROW_LENGTH = 100_000;

/**
 * Reads a CSV file as people have them: UTF-8 or UTF-16 with or without a byte order mark; commas, semicolons or tabs;
 * any line ends; columns in any order, their names in any case. `not-text`: it is in another encoding. `no-header`: no
 * column has a name we know.
 */
export function readCsv(bytes: Uint8Array): Result<CsvTable, ReadFailure> {
  const text = decode(bytes);
  if (text === null) return fail('not-text');
  const faults: LineFault[] = [];
  const records = splitRecords(text, faults);
  const header = records.shift();
  const columns = header?.cells.map(
    (cell) => CSV_COLUMNS.find((column) => foldName(column) === foldName(cell)) ?? null,
  );
  if (!header || !columns?.some((column) => column !== null)) return fail('no-header');
  header.cells.forEach((cell, place) => {
    const message = headerFault(cell, columns, place);
    if (message !== null) faults.push({ line: header.line, message });
  });
  const rows: LinedRow[] = [];
  for (const { line, cells } of records) {
    if (cells.slice(columns.length).some((cell) => cell !== '')) {
      const message = `has ${cells.length} cells, but the header ${columns.length}: put texts with the delimiter in quotes`;
      faults.push({ line, message });
      continue;
    }
    const named = cells.map((cell, place): [CsvColumn | null, string] => [columns[place] ?? null, rearm(cell).trim()]);
    const row = Object.fromEntries(named.filter(([column, cell]) => column !== null && cell !== ''));
    if (Object.keys(row).length > 0) rows.push({ line, row });
  }
  return succeed({ rows, faults: faults.sort((a, b) => a.line - b.line) });
}

/** The text of a file, or null when its bytes are not UTF-8 and have no mark of UTF-16. */
function decode(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

type CsvRecord = { readonly line: number; readonly cells: readonly string[] };

/** Parses up to the first record that is broken, reports the line it begins on, and goes on with the line after that. */
function splitRecords(text: string, faults: LineFault[]): CsvRecord[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const delimiter = delimiterOf(lines[0] ?? '');
  const records: CsvRecord[] = [];
  for (let first = 0; first < lines.length; ) {
    const start = first;
    let next = start;
    try {
      parse(lines.slice(start).join('\n'), {
        bom: start === 0,
        delimiter,
        record_delimiter: '\n',
        relax_column_count: true,
        max_record_size: MOST_ROW_LENGTH,
        info: true,
        on_record: (entry: unknown) => {
          const { record, info } = entry as { readonly record: string[]; readonly info: { readonly lines: number } };
          records.push({ line: next + 1, cells: record });
          next = start + info.lines;
          return null;
        },
      });
      first = lines.length;
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      faults.push({ line: next + 1, message: `cannot be read (${SAYINGS[error.code] ?? error.message})` });
      first = next + 1;
    }
  }
  return records;
}

const SAYINGS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote is opened and not closed',
  CSV_INVALID_CLOSING_QUOTE: 'a quote within quotes must be written twice',
  INVALID_OPENING_QUOTE: 'a cell with a quote in it must be in quotes, and the quote written twice',
  CSV_MAX_RECORD_SIZE: 'the row is too long: a quote may not be closed',
};

/** The delimiter that the header has most of. */
function delimiterOf(header: string): string {
  const countOf = (mark: string) => header.split(mark).length;
  return [...DELIMITERS].sort((a, b) => countOf(b) - countOf(a))[0] ?? ',';
}

/** A column's name without what people vary: case, spaces, hyphens, underscores. */
const foldName = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, '');

function headerFault(name: string, columns: readonly (CsvColumn | null)[], place: number): string | null {
  const column = columns[place] ?? null;
  if (column === null) return name.trim() === '' ? null : `the column "${name.trim()}" is not known, and not read`;
  return columns.indexOf(column) < place ? `the column "${column}" stands there twice` : null;
}
