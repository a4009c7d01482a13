/** Adds a period to a text unless it already ends like a sentence. */
export const endSentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
