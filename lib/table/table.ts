/** One row of a file, with the number that the program that made the file shows for it, from 1. */
export type TableRow = { readonly line: number; readonly cells: readonly string[] };

/** What is wrong with a row. */
export type LineFault = { readonly line: number; readonly message: string };

/**
 * Rows that have at least one filled cell, without the empty cells at their ends, and a fault for each unreadable row.
 */
export type Table = {
  /** What the file's program counts: text files have lines, workbooks have rows. */
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
