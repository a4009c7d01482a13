import { z } from 'zod';
import { typedText } from '@/lib/quiz/response-fields';
import type { Solution, WrongMeaning } from '@/lib/quiz/verdict';
import type { TermStyle } from './wordings';

export type TypedTermQuestion = { readonly form: 'typed-term'; readonly prompt: string };

/**
 * Set once the page has asked which part of something too broad is meant: it asks once, so the next such term is wrong.
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
  /** Every right form, folded. */
  readonly accepted: readonly string[];
  /** Names that fit what is asked for, but not it alone, in plain lower case. */
  readonly broader: readonly string[];
  /** The words that may stand around a right form. */
  readonly style: TermStyle;
  /** What a wrong term means, by its folded form; null when nothing is known of it. */
  readonly meaningOf: (folded: string) => WrongMeaning | null;
};
