import { foldDigits } from '@/lib/quiz/fold-digits';

/** A number with or without thousands separators. */
const NUMBER = String.raw`\d{1,3}(?:[,. ’']\d{3})+|\d+`;
/** The separator between the two ends of a range: a dash, dots, a word, or a comma. */
const BETWEEN = String.raw`\s*(?:\p{Pd}|−|\.{2,})\s*|\s+(?:to|through|thru|until|till|up to|and)\s+|,\s+`;
const RANGE = new RegExp(
  String.raw`^(?:range\s+)?(?:of\s+)?(?:ports?\s+)?(?:from\s+|between\s+)?(?:ports?\s+)?(${NUMBER})(?:${BETWEEN})(?:ports?\s+)?(${NUMBER})(?:\s+inclusive|\s*\(inclusive\))?$`,
  'u',
);

/**
 * Returns a term in lower case, without quotation marks, invisible characters, final punctuation, or a leading article.
 */
export const plainTerm = (text: string): string =>
  foldDigits(text.normalize('NFKD'))
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/^[\s"“”„«»'‘’`]+|[\s"“”„«»'‘’`.!,;]+$/g, '')
    .replace(/^(?:an?|the)\s+/, '');

/**
 * Removes from a term everything that does not matter: case, accents, spaces, hyphens, other punctuation, and a leading
 * article. A plus sign is kept, because it is part of a name (TACACS+). A dot between digits is kept, because HTTP/1.1
 * is not HTTP/11. A lone asterisk is kept as well. A range of numbers (`between 49152 and 65535`, `49,152–65,535`)
 * becomes its two ends with a hyphen between them. Without the hyphen, 4915–265535 would look the same.
 */
export function foldTerm(text: string): string {
  const plain = plainTerm(text);
  if (plain === '*') return plain;
  const range = RANGE.exec(plain);
  if (range)
    return range
      .slice(1)
      .map((end) => end?.replace(/\D/g, ''))
      .join('-');
  return plain.replace(/(?<!\d)\.|\.(?!\d)/g, '').replace(/[^a-z0-9+.]/g, '');
}

/** Whether a string consists of two numbers without a separator that makes them a range. */
export const isBarePair = (text: string): boolean =>
  /^\d+(?:,\d{3})*(?:\s+|\s*\/\s*|,)\d+(?:,\d{3})*$/.test(plainTerm(text));

/**
 * Whether a string has a letter that `foldTerm` would drop: a letter of another script, which may look like a Latin
 * one, or a letter such as the Turkish dotless i. The remaining letters don't show what the learner meant.
 */
export const hasOtherLetters = (text: string): boolean => /[^a-z\P{L}]/u.test(text.normalize('NFKD').toLowerCase());
