/**
 * A term without what does not matter: case, accents, spaces, hyphens, other punctuation and a leading article.
 * A range is the same with `to` as with any dash. A plus sign stays, because it is part of a name (TACACS+).
 */
export const foldTerm = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .trim()
    .replace(/^(?:an?|the)\s+/, '')
    .replace(/^from\s+(?=\d)|(?<=\d)\s+(?:to|through)\s+(?=\d)/g, '')
    .replace(/[^a-z0-9+]/g, '');
