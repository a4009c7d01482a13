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

/** A joiner between letters of such a script, or after a Malayalam virama, where it makes a chillu letter. */
const NEEDED_JOINER = new RegExp(
  `[\\u200c\\u200d](?<=[${JOINING}].)(?=[${JOINING}])|\\u200d(?<=\\u0d4d.)(?!\\u200d)`,
  'gu',
);

/**
 * What a reader does not see or cannot read: controls, formats (directions among them), lone surrogates, private and
 * unassigned characters (`C`, as of the Unicode version of Node), separators of lines and paragraphs, everything that
 * Unicode says is drawn as nothing, and what is drawn as a blank all the same: U+2800, U+13441, U+13442, U+16FE4,
 * U+1D159; U+FFFC and U+FFFD stand for something that was lost.
 */
const UNSEEN =
  /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\ufffc\ufffd\u{13441}\u{13442}\u{16fe4}\u{1d159}]/gu;

/** Whether a text has a character that cannot be seen, apart from joiners that its spelling needs. */
export const hasInvisible = (text: string): boolean => text.replace(NEEDED_JOINER, '').search(UNSEEN) >= 0;

/** The text without such characters; a line break becomes a space. */
export function stripInvisible(text: string): string {
  const joinerPlaces = new Set([...text.matchAll(NEEDED_JOINER)].map(({ index }) => index));
  return text
    .replace(/[\r\n\t\u2028\u2029]+/g, (breaks) => ' '.repeat(breaks.length))
    .replace(UNSEEN, (character, place: number) => (joinerPlaces.has(place) ? character : ''));
}
