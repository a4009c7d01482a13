import { z } from 'zod';
import { placesSchema } from '@/lib/quiz/response-fields';
import type { ShownMisconception, Solution } from '@/lib/quiz/verdict';

/** Pairs to find: each left item has one partner on the right, and each right item one on the left. */
export type MatchQuestion = {
  readonly form: 'match';
  readonly prompt: string;
  readonly left: readonly string[];
  readonly right: readonly string[];
};

/** By left item, the place of its partner. */
export const matchResponseSchema = z.strictObject({
  form: z.literal('match'),
  partners: placesSchema,
});
export type MatchResponse = z.infer<typeof matchResponseSchema>;

export type MatchKey = Solution & {
  readonly form: 'match';
  readonly left: readonly string[];
  readonly rightItems: readonly string[];
  /** By left item, the place of its partner. */
  readonly partners: readonly number[];
  /** A sentence about each left item; empty where the explanation says all there is to say. */
  readonly sentences: readonly string[];
  /** The misconception that a wrong pair shows; null when it shows none. */
  readonly misconceptionOf: (left: number, right: number) => ShownMisconception | null;
};
