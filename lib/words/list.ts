const conjunction = new Intl.ListFormat('en-US', { type: 'conjunction' });

/** Formats a list in a sentence: `SSH`, `SSH and Telnet`, `SSH, Telnet, and FTP`. */
export const formatList = (items: readonly string[]): string => conjunction.format(items);
