/** Blocks of characters, from the first to the last code point, that both fonts keep. */
const BLOCKS: readonly (readonly [first: number, last: number])[] = [
  // Basic Latin, Latin-1 and Latin Extended-A: the languages of Europe that write in Latin letters.
  [0x20, 0x7e],
  [0xa0, 0x17f],
  // Dashes, quotation marks, the bullet and the ellipsis.
  [0x2010, 0x2026],
  [0x2032, 0x203a],
];

/** Single characters that screens show besides. */
const SINGLES = '⁸€™←↑→↓↔↗↩↵−√∞≈≠≤≥○●▲▼◀▶';

/** Every character that the fonts keep, where the typeface has it at all. */
export const FONT_CHARACTERS: string =
  BLOCKS.map(([first, last]) =>
    String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, place) => first + place)),
  ).join('') + SINGLES;
