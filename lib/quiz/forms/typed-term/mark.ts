import { rightVerdict, type Verdict, wrongVerdict } from '@/lib/quiz/verdict';
import { fail, type Result, succeed } from '@/lib/result';
import { foldTerm, hasOtherLetters } from './fold-term';
import { isOneSlip } from './one-slip';
import type { TypedTermKey, TypedTermResponse } from './question';

/**
 * Marks a typed term: any accepted form is right, however it is written; the name of something else is wrong, however
 * near it is; one slip in a longer word is `nearly`, and does not count until it is corrected. Letters of another script can't be
 * read and don't count either: they may look exactly like the right ones.
 */
export function markTypedTerm(
  key: TypedTermKey,
  response: TypedTermResponse,
): Result<Verdict, 'unreadable' | 'nearly'> {
  const folded = foldTerm(response.text);
  if (folded === '' || hasOtherLetters(response.text)) return fail('unreadable');
  const responseText = response.text.trim();
  if (key.accepted.includes(folded)) return succeed(rightVerdict(responseText));
  const meaning = key.meaningOf(folded);
  if (meaning === null && key.accepted.some((right) => isOneSlip(folded, right))) return fail('nearly');
  return succeed(wrongVerdict(responseText, meaning));
}
