import type { WrongMeaning } from './verdict';

export type ExportedOption = { readonly text: string; readonly isRight: boolean; readonly feedback: string };
export type ExportedPair = { readonly left: string; readonly right: string };

/** What the learner answers, in the terms that other programs have for it. */
export type ExportedBody =
  | { readonly kind: 'choice'; readonly several: boolean; readonly options: readonly ExportedOption[] }
  | { readonly kind: 'truth'; readonly value: boolean; readonly feedback: string }
  | { readonly kind: 'number'; readonly number: number }
  /** Every right answer as people write it. The first one is the one to teach. */
  | { readonly kind: 'text'; readonly accepted: readonly string[] }
  | { readonly kind: 'pairs'; readonly pairs: readonly ExportedPair[] }
  | { readonly kind: 'card' };

/** A question without anything that only this program knows. Texts are plain; lines end with `\n`. */
export type ExportedQuestion = {
  readonly prompt: string;
  /** What follows the gap, where the prompt ends with a gap to fill; otherwise null. */
  readonly afterGap: string | null;
  readonly body: ExportedBody;
};

/** Terms as people write them, by their folded form: an answer key holds only the latter. */
export type SpokenForms = ReadonlyMap<string, readonly string[]>;

/** Why a wrong choice is wrong, in words. */
export const whyWrong = (meaning: WrongMeaning): string =>
  meaning.kind === 'misconception' ? meaning.misconception.why : meaning.why;

/** The options of a question as other programs list them. */
export const exportOptions = (
  options: readonly string[],
  meanings: readonly (WrongMeaning | null)[],
): readonly ExportedOption[] =>
  options.map((text, place) => {
    const meaning = meanings[place] ?? null;
    return { text, isRight: meaning === null, feedback: meaning === null ? '' : whyWrong(meaning) };
  });

/** How a gap in a sentence is written in plain text. */
export const GAP = '____';
