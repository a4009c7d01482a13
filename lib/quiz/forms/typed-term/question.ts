import { z } from 'zod';
import { typedText } from '@/lib/quiz/response-fields';
import type { Solution, WrongMeaning } from '@/lib/quiz/verdict';
import type { TermStyle } from './wordings';

export type TypedTermQuestion = { readonly form: 'typed-term'; readonly prompt: string };

/**
 * Set once the page has asked the learner for a more specific answer than the first one. The next answer that is too
 * broad is wrong.
 */
export const afterTooBroad = z.literal(true).optional();

export const typedTermResponseSchema = z.strictObject({
  form: z.literal('typed-term'),
  text: typedText(120),
  afterTooBroad,
});
export type TypedTermResponse = z.infer<typeof typedTermResponseSchema>;

export type TypedTermKey = Solution & {
  readonly form: 'typed-term';
  /** Every accepted form, folded. */
  readonly accepted: readonly string[];
  /** Names that cover more than the right answer, in plain lower case. */
  readonly broader: readonly string[];
  /** The words that are allowed around an accepted form. */
  readonly style: TermStyle;
  /** Returns what a wrong term means, given its folded form; null when that is unknown. */
  readonly meaningOf: (folded: string) => WrongMeaning | null;
};
