import { fail, type Result, succeed } from '@/lib/result';
import { wrongVerdict } from '../mark-wrong';
import type { AnswerKey, Response, Verdict } from '../question';
import { foldTerm } from './fold-term';

type Key = Extract<AnswerKey, { form: 'typed-term' }>;

/** Marks a typed term: any accepted form, however it is written. */
export function markTypedTerm(
  key: Key,
  response: Extract<Response, { form: 'typed-term' }>,
): Result<Verdict, 'unreadable'> {
  const folded = foldTerm(response.text);
  if (folded === '') return fail('unreadable');
  const responseText = response.text.trim();
  if (key.accepted.includes(folded)) {
    return succeed({ outcome: 'right', responseText, misconception: null, why: null });
  }
  return succeed(wrongVerdict(responseText, key.meaningOf(folded)));
}
