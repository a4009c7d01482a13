/** One row of a file, and its number, counted from 1 as the program that made the file shows it. */
export type TableRow = { readonly line: number; readonly cells: readonly string[] };

/** What is wrong with a row. */
export type LineFault = { readonly line: number; readonly message: string };

/**
 * The rows that have at least one filled cell, without empty cells at their ends, and a fault for each unreadable row.
 */
export type Table = {
  /** The word for what the numbers count: text files have lines, and workbooks have rows. */
  readonly unit: 'line' | 'row';
  readonly rows: readonly TableRow[];
  readonly faults: readonly LineFault[];
  /** The encoding, if it was guessed. */
  readonly assumedEncoding: 'windows-1252' | null;
};

/** Returns the cells without the empty ones at the end. */
export function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== '');
  return cells.slice(0, last + 1);
}
