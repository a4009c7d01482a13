import type { MarkFailure } from '@/lib/quiz/form-definition';
import { markTypedNumber } from '@/lib/quiz/forms/typed-number/mark';
import { markTypedTerm } from '@/lib/quiz/forms/typed-term/mark';
import type { Verdict } from '@/lib/quiz/verdict';
import type { Result } from '@/lib/result';
import type { ClozeKey, ClozeResponse } from './question';

/** Marks the text typed into the gap, as a number or as a term. */
export function markCloze({ gap }: ClozeKey, { text, afterTooBroad }: ClozeResponse): Result<Verdict, MarkFailure> {
  return gap.form === 'typed-number'
    ? markTypedNumber(gap, { form: 'typed-number', text })
    : markTypedTerm(gap, { form: 'typed-term', text, afterTooBroad });
}
