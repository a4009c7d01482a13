/**
 * A term without what does not matter: case, accents, spaces, hyphens, other punctuation and a leading article.
 * A plus sign stays, because it is part of a name (TACACS+).
 */
export const foldTerm = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .trim()
    .replace(/^(?:an?|the)\s+/, '')
    .replace(/[^a-z0-9+]/g, '');
