/** Blocks of characters that are kept in both fonts, each from its first to its last code point. */
const BLOCKS: readonly (readonly [first: number, last: number])[] = [
  // Basic Latin, Latin-1, and Latin Extended-A, which cover the European languages that use the Latin alphabet.
  [0x20, 0x7e],
  [0xa0, 0x17f],
  // Dashes, quotation marks, the bullet, and the ellipsis.
  [0x2010, 0x2026],
  [0x2032, 0x203a],
];

/** Single characters that screens also show. */
const SINGLES = '⁸€™←↑→↓↔↗↩↵−√∞≈≠≤≥○●▲▼◀▶';

/** Every character that is kept in the fonts, if the typeface has it. */
export const FONT_CHARACTERS: string =
  BLOCKS.map(([first, last]) =>
    String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, place) => first + place)),
  ).join('') + SINGLES;
