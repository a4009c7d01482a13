import { z } from 'zod';
import { typedText } from '@/lib/quiz/response-fields';
import type { Solution, WrongMeaning } from '@/lib/quiz/verdict';

export type TypedNumberQuestion = { readonly form: 'typed-number'; readonly prompt: string };

export const typedNumberResponseSchema = z.strictObject({ form: z.literal('typed-number'), text: typedText(64) });
export type TypedNumberResponse = z.infer<typeof typedNumberResponseSchema>;

/** The accepted ways to write the number that answers a question. */
export type NumberStyle = {
  /** Whether the number is a port, so that the answer may name a transport too. */
  readonly isPort: boolean;
  /** The transport that the question specifies; null when it specifies none. */
  readonly transport: string | null;
  /** Words that are allowed before or after the number, such as the units that the question names. */
  readonly units: readonly string[];
  /** Whether the question asks for a count, so that "none" is an answer. */
  readonly isCount: boolean;
};

export type TypedNumberKey = Solution & {
  readonly form: 'typed-number';
  readonly number: number;
  readonly style: NumberStyle;
  /** Whether the number is the port of a service. Its hint then names the range. */
  readonly isServicePort: boolean;
  /** Returns what a wrong number means; null when that is unknown. */
  readonly meaningOf: (number: number) => WrongMeaning | null;
};
