/** Adds a period to a string unless it already ends like a sentence. */
export const endSentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
