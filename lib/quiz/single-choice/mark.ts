import type { Result } from '@/lib/result';
import { fail, succeed } from '@/lib/result';
import { wrongVerdict } from '../mark-wrong';
import type { AnswerKey, Response, Verdict } from '../question';

type Key = Extract<AnswerKey, { form: 'single-choice' }>;

/** Marks a choice; one that was not offered cannot be read. */
export function markSingleChoice(
  key: Key,
  response: Extract<Response, { form: 'single-choice' }>,
): Result<Verdict, 'unreadable'> {
  const text = key.options[response.choice];
  if (text === undefined) return fail('unreadable');
  const meaning = key.meanings[response.choice];
  if (response.choice === key.rightChoice) {
    return succeed({ outcome: 'right', responseText: text, misconception: null, why: null });
  }
  return succeed(wrongVerdict(text, meaning ?? null));
}
