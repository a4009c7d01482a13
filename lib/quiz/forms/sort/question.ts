import { z } from 'zod';
import { placesSchema } from '@/lib/quiz/response-fields';
import type { Solution } from '@/lib/quiz/verdict';

/** Items to sort into groups. */
export type SortQuestion = {
  readonly form: 'sort';
  readonly prompt: string;
  readonly groups: readonly string[];
  readonly items: readonly string[];
};

/** For each item, the position of its group in `groups`. */
export const sortResponseSchema = z.strictObject({
  form: z.literal('sort'),
  groups: placesSchema,
});
export type SortResponse = z.infer<typeof sortResponseSchema>;

export type SortKey = Solution & {
  readonly form: 'sort';
  readonly groups: readonly string[];
  readonly items: readonly string[];
  /** For each item, the position of its group in `groups`. */
  readonly groupOf: readonly number[];
  /** A sentence about each item; empty if the explanation covers them all. */
  readonly sentences: readonly string[];
};
