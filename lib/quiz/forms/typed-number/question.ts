import { z } from 'zod';
import { typedText } from '@/lib/quiz/response-fields';
import type { Solution, WrongMeaning } from '@/lib/quiz/verdict';

export type TypedNumberQuestion = { readonly form: 'typed-number'; readonly prompt: string };

export const typedNumberResponseSchema = z.strictObject({ form: z.literal('typed-number'), text: typedText(64) });
export type TypedNumberResponse = z.infer<typeof typedNumberResponseSchema>;

/** How a number that answers a question may be written. */
export type NumberStyle = {
  /** Whether the number is a port's, so that a transport may be named with it. */
  readonly isPort: boolean;
  /** The transport that the question fixes, where it fixes one. */
  readonly transport: string | null;
  /** Words that may stand before or after the number: the units that the question names. */
  readonly units: readonly string[];
  /** Whether "none" answers the question. */
  readonly isCount: boolean;
};

export type TypedNumberKey = Solution & {
  readonly form: 'typed-number';
  readonly number: number;
  readonly style: NumberStyle;
  /** Whether the number is the port of a service, whose range is a hint. */
  readonly isServicePort: boolean;
  /** What a wrong number means; null when nothing is known of it. */
  readonly meaningOf: (number: number) => WrongMeaning | null;
};
