/**
 * The characters of join codes. They do not include characters that look alike on a whiteboard (0 O, 1 I L, 2 Z, 5 S, 8
 * B, U V), or vowels, so that no code spells a word.
 */
const ALPHABET = '34679CDFGHJKMNPQRTVWXY';
const LENGTH = 8;

const CODE = new RegExp(`^[${ALPHABET}]{${LENGTH}}$`);

/** A sample code for the hints next to input fields. */
export const EXAMPLE_CODE = 'KM7T-4RWP';

/**
 * Returns a new join code. There are 22⁸ possible codes, about 55 billion.
 * @param below draws a whole number from 0 to `count` − 1. Use the system's random source, because codes must be
 *   unpredictable
 */
export const makeJoinCode = (below: (count: number) => number): string =>
  Array.from({ length: LENGTH }, () => ALPHABET.charAt(below(ALPHABET.length))).join('');

/** Reads a code as a user typed it, in either case, with spaces or hyphens; null if it cannot be a code. */
export function readJoinCode(text: string): string | null {
  const code = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '');
  return CODE.test(code) ? code : null;
}

/** Returns a code in two halves with a hyphen, which is easier to read aloud. */
export const showJoinCode = (code: string): string => `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;
