/** A hint as the browser receives it: part of the answer key, never all of it. */
export type Hint =
  /** The positions of wrong options. */
  | { readonly kind: 'strike'; readonly options: readonly number[] }
  /** How many digits a number has and, for the port of a service, the range that the port is in. */
  | { readonly kind: 'number'; readonly digits: number; readonly range: string | null }
  /** The first character of a term, and how many characters it has. */
  | { readonly kind: 'term'; readonly first: string; readonly length: number }
  /** Where one item belongs. The verb goes between the item and its place. */
  | {
      readonly kind: 'place';
      readonly item: string;
      readonly verb: 'goes with' | 'belongs to' | 'is';
      readonly belongs: string;
    };

/**
 * Returns a text's rank in an order that never changes and that no one outside the server can predict. A question
 * therefore always gives the same hint, and what the hint reveals gives nothing else away.
 */
export type RankOf = (text: string) => number;

/** The minimum number of options, items, or pairs at which a hint does not give the answer away. */
export const FEWEST_FOR_HINT = 3;
