import { type Chance, chanceFrom } from './chance';

/** What a simulated learner who does not know a concept makes a response from. The demo uses it. */
export type Unknowing = {
  /** What people type when they take the concept for another one. */
  readonly mistakes: { readonly numbers: readonly number[]; readonly terms: readonly string[] };
  /** Which of several mistakes the learner leans to: the same taste, the same mistake. */
  readonly taste: string;
  readonly chance: Chance;
};

const FINE = 1_000_000;

/** Whether something of this probability, 0 to 1, happens. */
export const happens = (chance: Chance, probability: number): boolean => chance.below(FINE) / FINE < probability;

/** The text that a learner of this taste likes best. Undefined when there are none. */
export function favorite(texts: readonly string[], taste: string): string | undefined {
  const liking = (text: string) => chanceFrom(0, `${taste} ${text}`).below(1000);
  return texts.toSorted((a, b) => liking(b) - liking(a))[0];
}

/** A place among options of which one is right: a guess, or the wrong option that this learner likes best. */
export function chooseUnknowing(options: readonly string[], rightChoice: number, { taste, chance }: Unknowing): number {
  if (happens(chance, 0.35)) return chance.below(options.length);
  const wrong = options.filter((_, place) => place !== rightChoice);
  return Math.max(0, options.indexOf(favorite(wrong, taste) ?? ''));
}
