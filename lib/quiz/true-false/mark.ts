import { wrongVerdict } from '../mark-wrong';
import type { AnswerKey, Response, Verdict } from '../question';

type Key = Extract<AnswerKey, { form: 'true-false' }>;

/** Marks a judgement. To call a false belief true is to show that belief. */
export function markTrueFalse(key: Key, response: Extract<Response, { form: 'true-false' }>): Verdict {
  const responseText = response.value ? 'True' : 'False';
  if (response.value === key.value) {
    return { outcome: 'right', responseText, misconception: null, why: null };
  }
  return wrongVerdict(responseText, key.meaning);
}
