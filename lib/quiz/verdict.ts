import type { Source } from '@/lib/catalog/source';
import type { Outcome } from '@/lib/scheduler/memory/grade';

/** A false belief that a wrong response reveals. */
export type ShownMisconception = {
  /** `<concept>/<misconception>`, or the id that `describeMixUp` makes for two services. */
  readonly id: string;
  readonly belief: string;
  readonly why: string;
};

/** What a wrong choice means: the misconception that it reveals, or just the reason why it is wrong. */
export type WrongMeaning =
  | { readonly kind: 'misconception'; readonly misconception: ShownMisconception }
  | { readonly kind: 'reason'; readonly why: string };

/** Says why a wrong choice is wrong. */
export const whyWrong = (meaning: WrongMeaning): string =>
  meaning.kind === 'misconception' ? meaning.misconception.why : meaning.why;

/** The part of every answer key that learners see after they respond. */
export type Solution = {
  /** The right response in words. */
  readonly right: string;
  readonly explanation: string;
  readonly sources: readonly Source[];
};

/** A row that the learner missed, in words. `given` is null when the learner left the row blank. */
export type MissedRow = { readonly item: string; readonly given: string | null; readonly right: string };

/** The result of marking a response, with everything that the learner is then shown. */
export type Verdict = {
  readonly outcome: Outcome;
  /** The share of the response that is right, 0 to 1. */
  readonly credit: number;
  /** The response in words. */
  readonly responseText: string;
  /** What the response means when it is wrong; null when that is unknown. */
  readonly meaning: WrongMeaning | null;
  /** The missed rows; empty for a form without rows. */
  readonly missedRows: readonly MissedRow[];
  /** The explanation of the missed rows; null if the key's own explanation covers them. */
  readonly explanation: string | null;
};

/** The fields of a verdict on a form without rows. */
const NO_ROWS = { missedRows: [], explanation: null } as const;

export const rightVerdict = (responseText: string): Verdict => ({
  outcome: 'right',
  credit: 1,
  responseText,
  meaning: null,
  ...NO_ROWS,
});

/** Returns the verdict on a response that is entirely wrong, with its meaning if that is known. */
export const wrongVerdict = (responseText: string, meaning: WrongMeaning | null): Verdict =>
  partialVerdict(responseText, 0, meaning);

/** The minimum share of a response that must be right for the response to be partly right rather than wrong. */
const PARTLY_RIGHT = 0.5;

/** Returns the verdict on a response that has several parts. @param credit the share that is right, 0 to 1 */
export function partialVerdict(responseText: string, credit: number, meaning: WrongMeaning | null): Verdict {
  if (credit >= 1) return rightVerdict(responseText);
  return {
    outcome: credit >= PARTLY_RIGHT ? 'partly-right' : 'wrong',
    credit,
    responseText,
    meaning,
    ...NO_ROWS,
  };
}

/** The result of marking a response that has rows. */
type MarkedRows = {
  readonly responseText: string;
  /** The share that is right, 0 to 1. */
  readonly credit: number;
  readonly missedRows: readonly MissedRow[];
  /** The misconception that one of the missed rows reveals. */
  readonly misconception?: ShownMisconception | null;
  /** The sentences that explain the missed rows; empty if the key's own explanation covers them. */
  readonly sentences?: readonly string[];
};

/** Returns the verdict on a response that has rows. It mentions only the missed rows. */
export function rowsVerdict({
  responseText,
  credit,
  missedRows,
  misconception = null,
  sentences = [],
}: MarkedRows): Verdict {
  const why = missedRows.map(describeMissed).join(' ');
  const meaning: WrongMeaning =
    misconception === null
      ? { kind: 'reason', why }
      : { kind: 'misconception', misconception: { ...misconception, why } };
  const verdict = partialVerdict(responseText, credit, meaning);
  if (verdict.outcome === 'right') return verdict;
  return { ...verdict, missedRows, explanation: sentences.length === 0 ? null : sentences.join(' ') };
}

/** Describes a missed row in words. */
const describeMissed = ({ item, given, right }: MissedRow): string =>
  given === null
    ? `The answer for “${item}” is ${right}.`
    : `For “${item}”, you chose ${given}. The answer is ${right}.`;

/** The verdict on "I don't know". */
export const UNANSWERED: Verdict = {
  outcome: 'unanswered',
  credit: 0,
  responseText: '',
  meaning: null,
  ...NO_ROWS,
};

/** Returns the misconception that a verdict reveals; null when it reveals none. */
export const shownMisconception = ({ meaning }: Verdict): ShownMisconception | null =>
  meaning?.kind === 'misconception' ? meaning.misconception : null;
