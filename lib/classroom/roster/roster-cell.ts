/** The maximum length of a cell, in characters, which is longer than any address or name that we accept. */
const MOST_LENGTH = 400;

/** The address in a cell, as written there, and the name next to it. */
type FoundAddress = { readonly email: string; readonly name: string };

/** Returns a text without the punctuation that spreadsheets and mail programs put around it, with single spaces. */
export const tidy = (cell: string): string =>
  cell
    .slice(0, MOST_LENGTH)
    .replace(/[\s\u200b\u200e\u200f\u2060\ufeff]+/g, ' ')
    .trim()
    .replace(/^'(?=[=+\-@])/, '');

/**
 * Matches `Name <address>`, `<address>`, `mailto:address?subject=…`, or a bare address, optionally followed by
 * punctuation.
 */
const NAMED = /^(.*?)[<[(]\s*(?:mailto:)?\s*([^\s<>()[\]@]+@[^\s<>()[\]@]+)\s*[>\])]\s*[;,]?$/i;
const BARE = /^(?:mailto:|e-?mail:)?\s*([^\s<>"(),;:@]+@[^\s<>"(),;:?@]+?)(?:\?\S*)?[;,.]?$/i;

/** Returns the address in a cell, not yet checked; null if the cell contains no address or more than one. */
export function findAddress(cell: string): FoundAddress | null {
  if (!cell.slice(0, MOST_LENGTH).includes('@')) return null;
  const text = tidy(cell);
  const bare = BARE.exec(text);
  if (bare) return { email: bare[1] ?? '', name: '' };
  const named = NAMED.exec(text);
  if (!named || named[1]?.includes('@')) return null;
  return { email: named[2] ?? '', name: (named[1] ?? '').replace(/^\s*"|"\s*$/g, '').trim() };
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv|m\.?d|ph\.?d)\.?$/i;

/** Turns `Meier, Zoë` into `Zoë Meier`. Leaves other names unchanged. */
export function turnName(name: string): string {
  const [family = '', given = '', ...more] = name.split(',').map((part) => part.trim());
  const isTurned = family !== '' && given !== '' && more.length === 0 && !SUFFIX.test(given);
  return isTurned ? `${given} ${family}` : name;
}
