/** How a gap in a sentence is written in plain text. */
export const GAP = '____';
