import { z } from 'zod';
import { typedText } from '../form';
import type { TypedNumberKey } from '../typed-number/question';
import type { TypedTermKey } from '../typed-term/question';
import type { Solution } from '../verdict';

/** A sentence with a gap to fill. */
export type ClozeQuestion = {
  readonly form: 'cloze';
  readonly prompt: string;
  readonly before: string;
  readonly after: string;
  readonly expects: 'number' | 'term';
};

export const clozeResponseSchema = z.strictObject({ form: z.literal('cloze'), text: typedText(120) });
export type ClozeResponse = z.infer<typeof clozeResponseSchema>;

/** A cloze is marked as what is typed into its gap. */
export type ClozeKey = Solution & { readonly form: 'cloze'; readonly gap: TypedNumberKey | TypedTermKey };
