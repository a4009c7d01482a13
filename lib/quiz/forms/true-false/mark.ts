import { rightVerdict, type Verdict, wrongVerdict } from '@/lib/quiz/verdict';
import type { TrueFalseKey, TrueFalseResponse } from './question';

/** Marks a judgment. Calling a false belief true reveals that belief. */
export function markTrueFalse(key: TrueFalseKey, response: TrueFalseResponse): Verdict {
  const responseText = response.value ? 'True' : 'False';
  if (response.value === key.value) {
    return rightVerdict(responseText);
  }
  return wrongVerdict(responseText, key.meaning);
}
