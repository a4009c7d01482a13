import { readRow } from './read-row';
import { type LineFault, type TableRow, withoutEmptyEnd } from './table';

/**
 * The delimiters to try. If several fit equally well, the first one is used. The comma is last because texts contain it
 * most often.
 */
const DELIMITERS = ['\t', ';', '|', ','] as const;
/** The number of lines to examine in order to find the delimiter. */
const SAMPLE_LINES = 50;
const SAMPLE_LENGTH = 10_000;

const SAYINGS = {
  'not-closed': 'a quote is opened but not closed',
  'closed-early': 'a quote inside quotes must be doubled',
  'too-many-cells': 'it has more than 1,000 cells',
  'quote-inside': 'a cell that contains a quote must be in quotes, with the quote doubled',
} as const;

type SplitRows = { readonly rows: readonly TableRow[]; readonly faults: readonly LineFault[] };

/**
 * Splits delimited text into rows (RFC 4180). The delimiter may be a comma, semicolon, tab, or vertical bar, and line
 * endings may be of any kind. Reads Excel's first line `sep=;` as a declaration of the delimiter. A quoted cell may
 * span several lines. A row's line number is that of its first line. A row that cannot be read becomes a fault, and
 * reading continues with the next line. The time is linear in the length of the text.
 * @param delimiter the delimiter, if it is known; otherwise the one that fits most lines
 */
export function splitRows(text: string, delimiter: string | null = null): SplitRows {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  const declared = /^"?sep=(.)"?\s*$/i.exec(lines[0] ?? '')?.[1];
  const mark = delimiter ?? declared ?? guessDelimiter(lines);
  const rows: TableRow[] = [];
  const faults: LineFault[] = [];
  for (let first = declared === undefined ? 0 : 1; first < lines.length; ) {
    if ((lines[first] ?? '').trim() === '') {
      first += 1;
      continue;
    }
    const read = readRow(lines, first, mark);
    if (read.ok) {
      const cells = withoutEmptyEnd(read.value.cells);
      if (cells.length > 0) rows.push({ line: first + 1, cells });
      first = read.value.next;
    } else {
      faults.push({ line: first + 1, message: `cannot be read (${SAYINGS[read.code]})` });
      first += 1;
    }
  }
  return { rows, faults };
}

/** Returns the delimiter with which most lines have the same number of cells, at least two. */
function guessDelimiter(lines: readonly string[]): string {
  const sample = lines.filter((line) => line.trim() !== '').slice(0, SAMPLE_LINES);
  let best: string = ',';
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const linesOf = new Map<number, number>();
    for (const line of sample) {
      const count = line
        .slice(0, SAMPLE_LENGTH)
        .replace(/"(?:[^"]|"")*"/g, '')
        .split(delimiter).length;
      if (count > 1) linesOf.set(count, (linesOf.get(count) ?? 0) + 1);
    }
    const alike = Math.max(0, ...linesOf.values());
    if (alike > most) [best, most] = [delimiter, alike];
  }
  return best;
}
