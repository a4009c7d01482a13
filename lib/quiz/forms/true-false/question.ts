import { z } from 'zod';
import type { Solution, WrongMeaning } from '@/lib/quiz/verdict';

export type TrueFalseQuestion = {
  readonly form: 'true-false';
  readonly prompt: string;
  readonly statement: string;
};

export const trueFalseResponseSchema = z.strictObject({ form: z.literal('true-false'), value: z.boolean() });
export type TrueFalseResponse = z.infer<typeof trueFalseResponseSchema>;

export type TrueFalseKey = Solution & {
  readonly form: 'true-false';
  readonly value: boolean;
  /** What calling the statement true means; null when it is true. */
  readonly meaning: WrongMeaning | null;
};
