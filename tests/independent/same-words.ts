import { registry } from './read-content';

/** Folds texts, so that two texts with the same meaning can be found. */

/** Names that may end with an "s" without being plurals: `https` is not the plural of `http`. */
const REGISTERED = new Set(Object.values(registry).map(([name]) => name.toLowerCase()));
const NUMBER_WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/**
 * Folds one word: removes a plural "s" and quotation marks, and writes number words as digits. `[::1]:80` and `::1:80`
 * stay different.
 */
function foldWord(word: string): string {
  const bare = word.replace(/^["'“”‘’(]+|["'“”‘’,;)(!?]+$/g, '').replace(/[.:]$/, '');
  const number = NUMBER_WORDS.indexOf(bare);
  if (number >= 0) return String(number);
  const isPlural = /^[a-z-]{4,}s$/.test(bare) && !/(ss|us|is)$/.test(bare) && !REGISTERED.has(bare);
  return isPlural ? bare.slice(0, -1) : bare;
}

const spellNumbers = (text: string): string =>
  text
    .replace(/(?<![\d,.])(\d{1,3}(?:[,’ ]\d{3})+)(?![\d,])/g, (digits) => digits.replace(/\D/g, ''))
    .replace(/(\d)\s*(?:[-–—]|\bto\b)\s*(?=\d+(?![\d.:]))/g, '$1-');

/** Folds a text by its meaning: ignores case, articles, plurals, separators, hyphens, and end marks. */
export function foldMeaning(text: string): string {
  const plain = spellNumbers(text.normalize('NFKC').toLowerCase());
  return plain
    .replace(/(?<=[a-z])-(?=[a-z])/g, ' ')
    .split(/\s+/)
    .map(foldWord)
    .filter((word) => word !== '' && !['a', 'an', 'the'].includes(word))
    .join(' ');
}

/**
 * Folds a term as a typed answer is folded: to letters, digits, plus signs, and dots between digits, without a leading
 * article. A range becomes its two ends with a hyphen. A lone asterisk is kept.
 */
export function foldTyped(text: string): string {
  const letters = text.normalize('NFKD').toLowerCase().trim();
  if (letters === '*') return letters;
  const ends = letters.replace(/^from /, '').split(/ (?:to|through) |\s*[-–—−]\s*/);
  if (ends.length === 2 && ends.every((end) => /^\d+(?:,\d{3})*$/.test(end))) return ends.join('-').replaceAll(',', '');
  const [first, ...rest] = letters.split(/\s+/);
  const spoken = rest.length > 0 && ['a', 'an', 'the'].includes(first ?? '') ? rest.join('') : letters;
  const isDigit = (sign: string | undefined) => /^[0-9]$/.test(sign ?? '');
  return [...spoken]
    .filter(
      (sign, place, all) =>
        /[a-z0-9+]/.test(sign) || (sign === '.' && isDigit(all[place - 1]) && isDigit(all[place + 1])),
    )
    .join('');
}

/** Whether one text contains another as whole words. */
export function standsIn(words: string, text: string): boolean {
  const sought = foldMeaning(words);
  return sought !== '' && spreadOut(text).includes(spreadOut(words));
}

/**
 * Returns the words of a text, each between two spaces. A dot or colon inside a number or address does not split it.
 */
const spreadOut = (text: string): string =>
  ` ${foldMeaning(text)
    .replace(/[^a-z0-9+.:-]+/g, ' ')
    .replace(/[.:]+(?= |$)/g, '')
    .trim()} `;

/** Reads a text as a decimal or hexadecimal number; null for anything else. */
export function asNumber(text: string): number | null {
  const bare = spellNumbers(text.trim()).replaceAll(',', '');
  return /^(?:0x[0-9a-f]+|\d+)$/i.test(bare) ? Number(bare) : null;
}
