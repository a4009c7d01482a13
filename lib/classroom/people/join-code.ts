/**
 * What join codes are made of: no character that looks like another on a whiteboard (0 O, 1 I L, 2 Z, 5 S, 8 B, U V),
 * and no vowel, so that none spells a word.
 */
const ALPHABET = '34679CDFGHJKMNPQRTVWXY';
const LENGTH = 8;

const CODE = new RegExp(`^[${ALPHABET}]{${LENGTH}}$`);

/** A code as an example for people. */
export const EXAMPLE_CODE = 'KM7T-4RWP';

/**
 * A new join code: 22⁸, some 55 thousand million, are possible.
 * @param below draws a whole number from 0 to `count` − 1; codes must not be foreseeable, so from the system's chance
 */
export const makeJoinCode = (below: (count: number) => number): string =>
  Array.from({ length: LENGTH }, () => ALPHABET.charAt(below(ALPHABET.length))).join('');

/** The code somebody typed, in either case, with spaces or hyphens; null when it cannot be one. */
export function readJoinCode(text: string): string | null {
  const code = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '');
  return CODE.test(code) ? code : null;
}

/** A code as people read it out: in two halves. */
export const showJoinCode = (code: string): string => `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;
