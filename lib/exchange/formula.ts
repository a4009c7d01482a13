/**
 * Matches a cell that a spreadsheet could take for a formula: it begins with one of `= + - @` (or a full-width form)
 * after any spaces and apostrophes, or with a tab or line break. https://owasp.org/www-community/attacks/CSV_Injection
 */
const RISKY = /^(?:[\s']*[=+\-@＝＋－＠]|'*[\t\r\n])/;

/** Puts an apostrophe at the start of a cell that could run as a formula. */
export const disarm = (cell: string): string => (RISKY.test(cell) ? `'${cell}` : cell);

/** Returns the cell as it was before `disarm`. */
export const rearm = (cell: string): string =>
  cell.startsWith("'") && RISKY.test(cell.slice(1)) ? cell.slice(1) : cell;

/**
 * Matches the positions at which a formula could begin for a spreadsheet program that ends cells at semicolons, tabs,
 * or line breaks.
 */
const RISKY_INSIDE = /([;\t\r\n])(?=[\s'"]*[=+\-@＝＋－＠])/g;

/**
 * Also puts an apostrophe where a formula could begin inside a cell, for text that users typed. `rearm` does not undo
 * it.
 */
export const disarmInside = (cell: string): string => cell.replaceAll(RISKY_INSIDE, "$1'");
