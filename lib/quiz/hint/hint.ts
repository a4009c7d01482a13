/** Help towards a response, as the browser gets it: part of the answer key, never all of it. */
export type Hint =
  /** Options that are wrong, by place. */
  | { readonly kind: 'strike'; readonly options: readonly number[] }
  /** How many digits a number has, and the range of ports that it lies in where it is a port. */
  | { readonly kind: 'number'; readonly digits: number; readonly range: string | null }
  /** How a term begins, and how many characters it has. */
  | { readonly kind: 'term'; readonly first: string; readonly length: number }
  /** Where one item belongs. */
  | { readonly kind: 'place'; readonly item: string; readonly belongs: string };

/**
 * An order of texts that nobody outside the server can foretell and that never changes: so every asking of one question
 * gives the same hint, and what was left out tells nothing.
 */
export type RankOf = (text: string) => number;

/** With fewer options, items or pairs than this, a hint would be the answer. */
export const FEWEST_FOR_HINT = 3;
