import { z } from 'zod';
import type { TypedNumberKey } from '@/lib/quiz/forms/typed-number/question';
import { afterTooBroad, type TypedTermKey } from '@/lib/quiz/forms/typed-term/question';
import { typedText } from '@/lib/quiz/response-fields';
import type { Solution } from '@/lib/quiz/verdict';

/** A sentence with a gap to fill. */
export type ClozeQuestion = {
  readonly form: 'cloze';
  readonly prompt: string;
  readonly before: string;
  readonly after: string;
  readonly expects: 'number' | 'term';
};

export const clozeResponseSchema = z.strictObject({ form: z.literal('cloze'), text: typedText(120), afterTooBroad });
export type ClozeResponse = z.infer<typeof clozeResponseSchema>;

/** The key of a cloze question. Its gap is marked like a typed number or a typed term. */
export type ClozeKey = Solution & { readonly form: 'cloze'; readonly gap: TypedNumberKey | TypedTermKey };
