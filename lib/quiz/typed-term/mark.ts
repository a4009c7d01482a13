import { fail, type Result, succeed } from '@/lib/result';
import { rightVerdict, type Verdict, wrongVerdict } from '../verdict';
import { foldTerm } from './fold-term';
import type { TypedTermKey, TypedTermResponse } from './question';

/** Marks a typed term: any accepted form, however it is written. */
export function markTypedTerm(key: TypedTermKey, response: TypedTermResponse): Result<Verdict, 'unreadable'> {
  const folded = foldTerm(response.text);
  if (folded === '') return fail('unreadable');
  const responseText = response.text.trim();
  if (key.accepted.includes(folded)) {
    return succeed(rightVerdict(responseText));
  }
  return succeed(wrongVerdict(responseText, key.meaningOf(folded)));
}
