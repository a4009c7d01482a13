import { z } from 'zod';
import { placesSchema } from '@/lib/quiz/response-fields';
import type { Solution, WrongMeaning } from '@/lib/quiz/verdict';

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
  /** What a wrong pair means; null when nothing is known of it. */
  readonly meaningOf: (left: number, right: number) => WrongMeaning | null;
};
