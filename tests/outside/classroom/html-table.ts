/**
 * Returns the tables of a page as rows of cells in words, as a sighted user sees them, without text for screen readers
 * only.
 */
export const readTables = (page: string): string[][][] =>
  (page.match(/<table[\s\S]*?<\/table>/g) ?? []).map((table) => (table.match(/<tr[\s\S]*?<\/tr>/g) ?? []).map(cellsOf));

const cellsOf = (row: string): string[] =>
  [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) => wordsOf(cell));

const wordsOf = (html: string): string =>
  html
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(/<span class="sr-only">[^<]*<\/span>|<span aria-hidden="true"[^>]*>[^<]*<\/span>/g, '')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/&(?:#x27|quot|lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replaceAll(/[^\S\u00a0]+/g, ' ')
    .trim();

const ENTITIES: Readonly<Record<string, string>> = {
  '&#x27;': "'",
  '&quot;': '"',
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};
