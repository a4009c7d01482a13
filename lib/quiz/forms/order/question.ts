import { z } from 'zod';
import { placesSchema } from '@/lib/quiz/response-fields';
import type { Solution } from '@/lib/quiz/verdict';

/** Steps to put in order. */
export type OrderQuestion = {
  readonly form: 'order';
  readonly prompt: string;
  readonly items: readonly string[];
};

/** The positions of the items, in the learner's order. */
export const orderResponseSchema = z.strictObject({
  form: z.literal('order'),
  order: placesSchema,
});
export type OrderResponse = z.infer<typeof orderResponseSchema>;

export type OrderKey = Solution & {
  readonly form: 'order';
  readonly items: readonly string[];
  /** The positions of the items, in the right order. */
  readonly order: readonly number[];
};
