import { z } from 'zod';
import { MOST_ITEMS, placeSchema } from '@/lib/quiz/response-fields';
import type { Solution, WrongMeaning } from '@/lib/quiz/verdict';

export type MultipleChoiceQuestion = {
  readonly form: 'multiple-choice';
  readonly prompt: string;
  readonly options: readonly string[];
};

/** The positions of the chosen options, in any order. An empty list is also a response. */
export const multipleChoiceResponseSchema = z.strictObject({
  form: z.literal('multiple-choice'),
  choices: z.array(placeSchema).max(MOST_ITEMS),
});
export type MultipleChoiceResponse = z.infer<typeof multipleChoiceResponseSchema>;

export type MultipleChoiceKey = Solution & {
  readonly form: 'multiple-choice';
  readonly options: readonly string[];
  /** For each option, what choosing it means; null for a right option. */
  readonly meanings: readonly (WrongMeaning | null)[];
};
