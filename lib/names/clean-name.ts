import { findLink } from './find-link';
import { stripInvisible } from './invisible';
import { LONGEST_NAME, PILED, readName } from './read-name';

/** A longer text is cut before it is cleaned. */
const LONGEST_TEXT = 1_000;

/**
 * Makes a name of what a machine calls a person, such as an OpenID provider: nobody is there to correct it. Takes out
 * what cannot be seen, piled accents, the part of an e-mail address from the @ on, and the dots and slashes of links.
 * @returns null when nothing is left that is a name
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
