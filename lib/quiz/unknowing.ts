import { type Chance, chanceFrom } from './chance';

/** The basis of a response from a simulated learner who does not know a concept. The demo uses it. */
export type Unknowing = {
  /** The wrong answers that people type when they mix up the concept with another one. */
  readonly mistakes: { readonly numbers: readonly number[]; readonly terms: readonly string[] };
  /** Selects the mistake that the learner tends to make. Learners with the same taste make the same mistake. */
  readonly taste: string;
  readonly chance: Chance;
};

const FINE = 1_000_000;

/** Draws whether an event of this probability, 0 to 1, happens. */
export const happens = (chance: Chance, probability: number): boolean => chance.below(FINE) / FINE < probability;

/** Returns the text that a learner with this taste prefers; undefined when the list is empty. */
export function favorite(texts: readonly string[], taste: string): string | undefined {
  const liking = (text: string) => chanceFrom(0, `${taste} ${text}`).below(1000);
  return texts.toSorted((a, b) => liking(b) - liking(a))[0];
}

/**
 * Returns the position of the option that a learner who does not know the answer would choose: a guess, or the wrong
 * option that the taste prefers.
 */
export function chooseUnknowing(options: readonly string[], rightChoice: number, { taste, chance }: Unknowing): number {
  if (happens(chance, 0.35)) return chance.below(options.length);
  const wrong = options.filter((_, place) => place !== rightChoice);
  return Math.max(0, options.indexOf(favorite(wrong, taste) ?? ''));
}
