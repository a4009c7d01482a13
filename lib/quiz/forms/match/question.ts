import { z } from 'zod';
import { placesSchema } from '@/lib/quiz/response-fields';
import type { ShownMisconception, Solution } from '@/lib/quiz/verdict';

/** Items to pair. Each left item has one partner on the right, and each right item has one on the left. */
export type MatchQuestion = {
  readonly form: 'match';
  readonly prompt: string;
  readonly left: readonly string[];
  readonly right: readonly string[];
};

/** For each left item, the position of its partner in `right`. */
export const matchResponseSchema = z.strictObject({
  form: z.literal('match'),
  partners: placesSchema,
});
export type MatchResponse = z.infer<typeof matchResponseSchema>;

export type MatchKey = Solution & {
  readonly form: 'match';
  readonly left: readonly string[];
  readonly rightItems: readonly string[];
  /** For each left item, the position of its partner in `rightItems`. */
  readonly partners: readonly number[];
  /** A sentence about each left item; empty if the explanation covers them all. */
  readonly sentences: readonly string[];
  /** Returns the misconception that a wrong pair reveals; null when it reveals none. */
  readonly misconceptionOf: (left: number, right: number) => ShownMisconception | null;
};
