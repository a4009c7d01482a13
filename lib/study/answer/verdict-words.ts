import { countWords } from '@/lib/words/count';

/** The most words that a verdict tells before the learner asks for more: its status, the answer, and what was wrong. */
export const MOST_WORDS = 35;
/** Several sentences, which cannot follow "The answer is". */
const SENTENCES = /[.!?] [A-Z]/;
/** The words around them: a status of up to three ("Now you know."), and "The answer is". */
export const FRAME_WORDS = 6;

/**
 * The right response as a verdict tells it.
 * @param pointer words that point to it on screen, for where it is too long to say, or several sentences; null where
 * nothing shows it
 * @param about what else is told
 */
export function shortenRight(right: string, pointer: string | null, about: string | null): string {
  const room = MOST_WORDS - FRAME_WORDS - countWords(about ?? '');
  return pointer !== null && (countWords(right) > room || SENTENCES.test(right)) ? pointer : right;
}

/** An explanation without the sentence that is told before it. */
export const withoutRepeating = (explanation: string, told: string | null): string =>
  told !== null && explanation.startsWith(told) ? explanation.slice(told.length).trim() : explanation;

/** Words before what helps to remember the answer: "To remember it". */
const AID_WORDS = 3;

/** Whether a verdict has room for what helps to remember the answer, next to the answer and what else is told. */
export const hasRoomFor = (
  aid: string,
  { right, about }: { readonly right: string; readonly about: string | null },
): boolean => FRAME_WORDS + AID_WORDS + countWords(aid) + countWords(right) + countWords(about ?? '') <= MOST_WORDS;
