/** A choice without case and spacing; its punctuation may be the very point (`[::1]:80`). */
export const foldChoice = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').replace(/\.$/, '').trim();

/** A sentence without case, spacing and punctuation. */
export const foldSentence = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Whether the words of `part` stand in `text` next to each other. */
export const hasWords = (text: string, part: string): boolean =>
  ` ${foldSentence(text)} `.includes(` ${foldSentence(part)} `);
