import type { Response, Verdict } from '../question';

/** What a learner's own grade comes to. */
export function markFlashcard(response: Extract<Response, { form: 'flashcard' }>): Verdict {
  const outcome = response.grade === 'again' ? 'wrong' : response.grade === 'hard' ? 'partly-right' : 'right';
  return { outcome, responseText: response.grade, misconception: null, why: null };
}
