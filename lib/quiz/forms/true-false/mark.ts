import { rightVerdict, type Verdict, wrongVerdict } from '@/lib/quiz/verdict';
import type { TrueFalseKey, TrueFalseResponse } from './question';

/** Marks a judgment. To call a false belief true is to show that belief. */
export function markTrueFalse(key: TrueFalseKey, response: TrueFalseResponse): Verdict {
  const responseText = response.value ? 'True' : 'False';
  if (response.value === key.value) {
    return rightVerdict(responseText);
  }
  return wrongVerdict(responseText, key.meaning);
}
