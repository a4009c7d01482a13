import { countWords } from '@/lib/words/count';

/**
 * The maximum number of words in a verdict before the learner asks for more: the title, the answer, and why the
 * learner's answer was wrong.
 */
export const MOST_WORDS = 35;
/** Matches a string of several sentences, which cannot follow "The answer is". */
const SENTENCES = /[.!?] [A-Z]/;
/**
 * The number of words around the answer and the reason: a title of up to three words ("Now you know."), and "The answer
 * is".
 */
export const FRAME_WORDS = 6;

/**
 * Returns the right response as a verdict states it.
 * @param pointer a reference to it on screen, for an answer that is too long or has several sentences; null if nothing
 *   on screen shows it
 * @param about the rest of the verdict
 */
export function shortenRight(right: string, pointer: string | null, about: string | null): string {
  const room = MOST_WORDS - FRAME_WORDS - countWords(about ?? '');
  return pointer !== null && (countWords(right) > room || SENTENCES.test(right)) ? pointer : right;
}

/** Returns an explanation without the sentence that the verdict already states. */
export const withoutRepeating = (explanation: string, told: string | null): string =>
  told !== null && explanation.startsWith(told) ? explanation.slice(told.length).trim() : explanation;

/** The number of words before a memory aid: "To remember it". */
const AID_WORDS = 3;

/** Returns whether a verdict has room for a memory aid in addition to the answer and the rest. */
export const hasRoomFor = (
  aid: string,
  { right, about }: { readonly right: string; readonly about: string | null },
): boolean => FRAME_WORDS + AID_WORDS + countWords(aid) + countWords(right) + countWords(about ?? '') <= MOST_WORDS;
