/** Scripts whose spelling needs a joiner or a non-joiner inside words (Unicode Standard 15.1 §9.2, §12, §23.2). */
const JOINING = [
  'Arabic',
  'Bengali',
  'Devanagari',
  'Gujarati',
  'Gurmukhi',
  'Kannada',
  'Khmer',
  'Malayalam',
  'Mongolian',
  'Myanmar',
  'Oriya',
  'Sinhala',
  'Syriac',
  'Tamil',
  'Telugu',
]
  .map((script) => `\\p{Script=${script}}`)
  .join('');

/** Matches a joiner between letters of such a script, or after a Malayalam virama, where it forms a chillu letter. */
const NEEDED_JOINER = new RegExp(
  `[\\u200c\\u200d](?<=[${JOINING}].)(?=[${JOINING}])|\\u200d(?<=\\u0d4d.)(?!\\u200d)`,
  'gu',
);

/**
 * Matches characters that readers cannot see or read: controls, formats (including directions), lone surrogates,
 * private and unassigned characters (`C` in Node's version of Unicode), line and paragraph separators, and the default
 * ignorable code points. U+2800, U+13441, U+13442, U+16FE4, and U+1D159 look blank as well. U+FFFC and U+FFFD replace
 * something that was lost.
 */
const UNSEEN =
  /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\ufffc\ufffd\u{13441}\u{13442}\u{16fe4}\u{1d159}]/gu;

/** Returns whether a text contains an invisible character other than a joiner that its spelling needs. */
export const hasInvisible = (text: string): boolean => text.replace(NEEDED_JOINER, '').search(UNSEEN) >= 0;

/** Removes invisible characters from a text. A line break becomes a space. */
export function stripInvisible(text: string): string {
  const joinerPlaces = new Set([...text.matchAll(NEEDED_JOINER)].map(({ index }) => index));
  return text
    .replace(/[\r\n\t\u2028\u2029]+/g, (breaks) => ' '.repeat(breaks.length))
    .replace(UNSEEN, (character, place: number) => (joinerPlaces.has(place) ? character : ''));
}
