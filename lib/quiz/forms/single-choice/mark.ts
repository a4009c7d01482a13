import { rightVerdict, type Verdict, wrongVerdict } from '@/lib/quiz/verdict';
import type { Result } from '@/lib/result';
import { fail, succeed } from '@/lib/result';
import type { SingleChoiceKey } from './question';

/** Marks a choice; one that was not offered cannot be read. */
export function markSingleChoice(
  key: Pick<SingleChoiceKey, 'options' | 'rightChoice' | 'meanings'>,
  response: { readonly choice: number },
): Result<Verdict, 'unreadable'> {
  const text = key.options[response.choice];
  if (text === undefined) return fail('unreadable');
  const meaning = key.meanings[response.choice];
  if (response.choice === key.rightChoice) {
    return succeed(rightVerdict(text));
  }
  return succeed(wrongVerdict(text, meaning ?? null));
}
