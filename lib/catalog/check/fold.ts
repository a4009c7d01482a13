/** Removes case and spacing from a choice. Punctuation is kept, because it may be what matters (`[::1]:80`). */
export const foldChoice = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').replace(/\.$/, '').trim();

/** Removes case, spacing, and punctuation from a sentence. */
export const foldSentence = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Whether `text` contains the words of `part` in the same order with nothing between them. */
export const hasWords = (text: string, part: string): boolean =>
  ` ${foldSentence(text)} `.includes(` ${foldSentence(part)} `);
