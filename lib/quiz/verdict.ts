import type { Source } from '@/lib/catalog/source';
import type { Outcome } from '@/lib/scheduler/memory/grade';

/** A false belief that a wrong response shows. */
export type ShownMisconception = {
  /** `<concept>/<misconception>`, or `<service>~<service>` where one was taken for the other. */
  readonly id: string;
  readonly belief: string;
  readonly why: string;
};

/** What a wrong choice means: the misconception it shows, or else just why it is wrong. */
export type WrongMeaning =
  | { readonly kind: 'misconception'; readonly misconception: ShownMisconception }
  | { readonly kind: 'reason'; readonly why: string };

/** Why a wrong choice is wrong, in words. */
export const whyWrong = (meaning: WrongMeaning): string =>
  meaning.kind === 'misconception' ? meaning.misconception.why : meaning.why;

/** What every answer key tells once the learner has responded. */
export type Solution = {
  /** The right response in words. */
  readonly right: string;
  readonly explanation: string;
  readonly sources: readonly Source[];
};

/** What a response came to, with all that the learner should be told. */
export type Verdict = {
  readonly outcome: Outcome;
  /** The share of it that is right, 0 to 1. */
  readonly credit: number;
  /** The response in words. */
  readonly responseText: string;
  /** What is wrong with it, where that is known. */
  readonly meaning: WrongMeaning | null;
};

export const rightVerdict = (responseText: string): Verdict => ({
  outcome: 'right',
  credit: 1,
  responseText,
  meaning: null,
});

/** The verdict on a response that is wrong as a whole, with what it shows where that is known. */
export const wrongVerdict = (responseText: string, meaning: WrongMeaning | null): Verdict =>
  partialVerdict(responseText, 0, meaning);

/** From this share on, a response in parts is partly right; below it, it is wrong. */
const PARTLY_RIGHT = 0.5;

/** The verdict on a response in parts. @param credit the share that is right, 0 to 1 */
export function partialVerdict(responseText: string, credit: number, meaning: WrongMeaning | null): Verdict {
  if (credit >= 1) return rightVerdict(responseText);
  return {
    outcome: credit >= PARTLY_RIGHT ? 'partly-right' : 'wrong',
    credit,
    responseText,
    meaning,
  };
}

/** What "I don't know" comes to. */
export const UNANSWERED: Verdict = {
  outcome: 'unanswered',
  credit: 0,
  responseText: '',
  meaning: null,
};

/** The misconception that a verdict shows, where it shows one. */
export const shownMisconception = ({ meaning }: Verdict): ShownMisconception | null =>
  meaning?.kind === 'misconception' ? meaning.misconception : null;
