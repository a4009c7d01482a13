/**
 * A cell that a spreadsheet could take for a formula: after spaces and apostrophes one of `= + - @` (or its full-width
 * form), or a tab or line break at its start. https://owasp.org/www-community/attacks/CSV_Injection
 */
const RISKY = /^(?:[\s']*[=+\-@＝＋－＠]|'*[\t\r\n])/;

/** Puts an apostrophe before a cell that could be run as a formula. */
export const disarm = (cell: string): string => (RISKY.test(cell) ? `'${cell}` : cell);

/** The cell as it was before `disarm`. */
export const rearm = (cell: string): string =>
  cell.startsWith("'") && RISKY.test(cell.slice(1)) ? cell.slice(1) : cell;
