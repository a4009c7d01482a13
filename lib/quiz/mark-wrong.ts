import type { Verdict, WrongMeaning } from './question';

/** The verdict on a wrong response, with what it shows where that is known. */
export function wrongVerdict(responseText: string, meaning: WrongMeaning | null): Verdict {
  return {
    outcome: 'wrong',
    responseText,
    misconception: meaning?.kind === 'misconception' ? meaning.misconception : null,
    why: meaning?.kind === 'reason' ? meaning.why : null,
  };
}
