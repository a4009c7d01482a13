import { type WrongMeaning, whyWrong } from './verdict';

export type ExportedOption = { readonly text: string; readonly isRight: boolean; readonly feedback: string };
export type ExportedPair = { readonly left: string; readonly right: string };

/** The part of a question that the learner answers, in terms that other programs share. */
export type ExportedBody =
  | { readonly kind: 'choice'; readonly several: boolean; readonly options: readonly ExportedOption[] }
  | { readonly kind: 'truth'; readonly value: boolean; readonly feedback: string }
  | { readonly kind: 'number'; readonly number: number }
  /** Every right answer as people write it. The first one is the answer to teach. */
  | { readonly kind: 'text'; readonly accepted: readonly string[] }
  | { readonly kind: 'pairs'; readonly pairs: readonly ExportedPair[] }
  | { readonly kind: 'card' };

/** A question without anything specific to this program. Its strings are plain text, and lines end with `\n`. */
export type ExportedQuestion = {
  readonly prompt: string;
  /** The text after the gap when the prompt ends with one; otherwise null. */
  readonly afterGap: string | null;
  readonly body: ExportedBody;
};

/** Terms as people write them, by folded form. An answer key contains only folded forms. */
export type SpokenForms = ReadonlyMap<string, readonly string[]>;

/** Returns the options of a question with the feedback for each wrong one. */
export const exportOptions = (
  options: readonly string[],
  meanings: readonly (WrongMeaning | null)[],
): readonly ExportedOption[] =>
  options.map((text, place) => {
    const meaning = meanings[place] ?? null;
    return { text, isRight: meaning === null, feedback: meaning === null ? '' : whyWrong(meaning) };
  });

/** A gap in a sentence, in plain text. */
export const GAP = '____';
