import { z } from 'zod';
import { typedText } from '@/lib/quiz/response-fields';
import type { Solution, WrongMeaning } from '@/lib/quiz/verdict';

export type TypedNumberQuestion = { readonly form: 'typed-number'; readonly prompt: string };

export const typedNumberResponseSchema = z.strictObject({ form: z.literal('typed-number'), text: typedText(64) });
export type TypedNumberResponse = z.infer<typeof typedNumberResponseSchema>;

export type TypedNumberKey = Solution & {
  readonly form: 'typed-number';
  readonly number: number;
  /** The transport that the question states, where it states one. */
  readonly transport: string | null;
  /** What a wrong number means; null when nothing is known of it. */
  readonly meaningOf: (number: number) => WrongMeaning | null;
};
