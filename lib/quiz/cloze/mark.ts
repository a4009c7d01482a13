import type { Result } from '@/lib/result';
import { markTypedNumber } from '../typed-number/mark';
import { markTypedTerm } from '../typed-term/mark';
import type { Verdict } from '../verdict';
import type { ClozeKey, ClozeResponse } from './question';

/** Marks what was typed into the gap, as a number or as a term. */
export function markCloze({ gap }: ClozeKey, { text }: ClozeResponse): Result<Verdict, 'unreadable' | 'nearly'> {
  return gap.form === 'typed-number'
    ? markTypedNumber(gap, { form: 'typed-number', text })
    : markTypedTerm(gap, { form: 'typed-term', text });
}
