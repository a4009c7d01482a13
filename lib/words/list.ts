const conjunction = new Intl.ListFormat('en-US', { type: 'conjunction' });
const disjunction = new Intl.ListFormat('en-US', { type: 'disjunction' });

/** Formats a list in a sentence: `SSH`, `SSH and Telnet`, `SSH, Telnet, and FTP`. */
export const formatList = (items: readonly string[]): string => conjunction.format(items);

/** Formats alternatives in a sentence: `SSH`, `SSH or Telnet`, `SSH, Telnet, or FTP`. */
export const formatAlternatives = (items: readonly string[]): string => disjunction.format(items);
