import { findLink } from './find-link';
import { stripInvisible } from './invisible';
import { LONGEST_NAME, PILED, readName } from './read-name';

/** The maximum length of a text, in UTF-16 units. Longer texts are cut before they are cleaned. */
const LONGEST_TEXT = 1_000;

/**
 * Makes a valid name from one that comes from a service, such as an OpenID provider, where no user can correct it.
 * Removes invisible characters, piled-up accents, everything from the @ of an e-mail address, and the dots and slashes
 * of links.
 * @returns null when no valid name is left
 */
export function cleanName(text: string): string | null {
  const seen = stripInvisible(text.slice(0, LONGEST_TEXT)).normalize('NFC').replace(/\s+/gu, ' ').trim();
  const bare = PILED.test(seen) ? seen.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC') : seen;
  const plain = findLink(bare) === null ? bare : unlink(bare);
  const read = readName([...plain].slice(0, LONGEST_NAME).join(''));
  return read.ok ? read.value : null;
}

const unlink = (text: string): string => {
  const beforeAt = text.normalize('NFKC').split('@')[0] ?? '';
  return findLink(beforeAt) === null ? beforeAt : beforeAt.replace(/[.\u3002:/\\]/g, ' ');
};
