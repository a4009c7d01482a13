import { z } from 'zod';
import { placeSchema } from '@/lib/quiz/form';
import type { Solution, WrongMeaning } from '@/lib/quiz/verdict';

export type SingleChoiceQuestion = {
  readonly form: 'single-choice';
  readonly prompt: string;
  readonly options: readonly string[];
};

export const singleChoiceResponseSchema = z.strictObject({
  form: z.literal('single-choice'),
  choice: placeSchema,
});

export type SingleChoiceKey = Solution & {
  readonly form: 'single-choice';
  readonly options: readonly string[];
  readonly rightChoice: number;
  /** By option; null at the right one. */
  readonly meanings: readonly (WrongMeaning | null)[];
};
