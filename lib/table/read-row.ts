import { fail, type Result, succeed } from '@/lib/result';

/**
 * The maximum length of a row, in characters, which is longer than any real row. Without a limit, a quoted cell that is
 * never closed would include the rest of a large file.
 */
const MOST_ROW_LENGTH = 100_000;
const MOST_CELLS = 1_000;

type ReadRow = {
  readonly cells: readonly string[];
  /** The index of the line after the row. */
  readonly next: number;
};
type RowFailure = 'not-closed' | 'closed-early' | 'quote-inside' | 'too-many-cells';

/**
 * Reads the row that begins on line `first` (RFC 4180). A quoted cell may span several lines. Spaces around a cell are
 * removed unless they are inside quotes. With tabs or bars as delimiters, a quote inside a cell is an ordinary
 * character, as it is for the programs that write such files.
 */
export function readRow(lines: readonly string[], first: number, delimiter: string): Result<ReadRow, RowFailure> {
  const isStrict = delimiter !== '\t' && delimiter !== '|';
  const cells: string[] = [];
  let row = first;
  let line = lines[row] ?? '';
  for (let place = 0; ; ) {
    const start = skipSpaces(line, place);
    let end = endOfCell(line, place, delimiter);
    if (line[start] !== '"') {
      const cell = line.slice(place, end).trim();
      if (isStrict && cell.includes('"')) return fail('quote-inside');
      cells.push(cell);
    } else {
      const quoted = readQuoted(lines, row, start + 1);
      if (quoted === null) return fail('not-closed');
      const after = skipSpaces(lines[quoted.row] ?? '', quoted.place);
      const isClosed = after === endOfCell(lines[quoted.row] ?? '', after, delimiter);
      if (!isClosed && (isStrict || quoted.row > row)) return fail('closed-early');
      cells.push(isClosed ? quoted.text : line.slice(place, end).trim());
      if (isClosed) [row, line, end] = [quoted.row, lines[quoted.row] ?? '', after];
    }
    if (cells.length > MOST_CELLS) return fail('too-many-cells');
    if (end >= line.length) return succeed({ cells, next: row + 1 });
    place = end + 1;
  }
}

function skipSpaces(line: string, from: number): number {
  let place = from;
  while (line[place] === ' ') place += 1;
  return place;
}

function endOfCell(line: string, from: number, delimiter: string): number {
  const end = line.indexOf(delimiter, from);
  return end < 0 ? line.length : end;
}

type Quoted = { readonly text: string; readonly row: number; readonly place: number };

/** Returns the text up to the closing quote, and where that quote ends; null if there is none. */
function readQuoted(lines: readonly string[], first: number, from: number): Quoted | null {
  let text = '';
  let place = from;
  for (let row = first; row < lines.length && text.length <= MOST_ROW_LENGTH; row++) {
    const line = lines[row] ?? '';
    for (;;) {
      const quote = line.indexOf('"', place);
      if (quote < 0) break;
      text += line.slice(place, quote);
      if (line[quote + 1] !== '"') return { text, row, place: quote + 1 };
      text += '"';
      place = quote + 2;
    }
    text += `${line.slice(place)}\n`;
    place = 0;
  }
  return null;
}
