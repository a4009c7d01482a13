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

/** Where a spreadsheet that takes semicolons, tabs or line breaks for the ends of cells could see a formula begin. */
const RISKY_INSIDE = /([;\t\r\n])(?=[\s'"]*[=+\-@＝＋－＠])/g;

/**
 * Puts an apostrophe also where a formula could begin inside a cell: for what people typed. `rearm` does not undo it.
 */
export const disarmInside = (cell: string): string => cell.replaceAll(RISKY_INSIDE, "$1'");
