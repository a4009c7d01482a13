import { z } from 'zod';
import { typedText } from '@/lib/quiz/response-fields';
import type { Solution, WrongMeaning } from '@/lib/quiz/verdict';

export type TypedTermQuestion = { readonly form: 'typed-term'; readonly prompt: string };

export const typedTermResponseSchema = z.strictObject({ form: z.literal('typed-term'), text: typedText(120) });
export type TypedTermResponse = z.infer<typeof typedTermResponseSchema>;

export type TypedTermKey = Solution & {
  readonly form: 'typed-term';
  /** Every right form, folded. */
  readonly accepted: readonly string[];
  /** What a wrong term means, by its folded form; null when nothing is known of it. */
  readonly meaningOf: (folded: string) => WrongMeaning | null;
};
