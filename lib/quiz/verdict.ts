import type { Source } from '@/lib/catalog/source';
import type { Outcome } from '@/lib/scheduler/memory/grade';

/** A false belief that a wrong response shows. */
export type ShownMisconception = {
  /** `<concept>/<misconception>`, or what `describeMixUp` makes where one service was taken for another. */
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

/** A row of a form with rows that was missed, in words. `given` is null when the row was left open. */
export type MissedRow = { readonly item: string; readonly given: string | null; readonly right: string };

/** What a response came to, with all that the learner should be told. */
export type Verdict = {
  readonly outcome: Outcome;
  /** The share of it that is right, 0 to 1. */
  readonly credit: number;
  /** The response in words. */
  readonly responseText: string;
  /** What is wrong with it, where that is known. */
  readonly meaning: WrongMeaning | null;
  /** The rows that were missed; empty for a form without rows. */
  readonly missedRows: readonly MissedRow[];
  /** What explains the missed rows; null where the key's own explanation does. */
  readonly explanation: string | null;
};

/** Nothing to say of rows. */
const NO_ROWS = { missedRows: [], explanation: null } as const;

export const rightVerdict = (responseText: string): Verdict => ({
  outcome: 'right',
  credit: 1,
  responseText,
  meaning: null,
  ...NO_ROWS,
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
    ...NO_ROWS,
  };
}

/** What the rows of a response came to. */
type MarkedRows = {
  readonly responseText: string;
  /** The share that is right, 0 to 1. */
  readonly credit: number;
  readonly missedRows: readonly MissedRow[];
  /** The misconception that one of the missed rows shows. */
  readonly misconception?: ShownMisconception | null;
  /** What explains the missed rows; empty where the key's own explanation does. */
  readonly sentences?: readonly string[];
};

/** The verdict on a response in rows: it speaks of the rows that were missed, and of no other. */
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

/** A missed row as a sentence. */
const describeMissed = ({ item, given, right }: MissedRow): string =>
  given === null ? `${item}: it is ${right}.` : `${item}: you said ${given}; it is ${right}.`;

/** What "I don't know" comes to. */
export const UNANSWERED: Verdict = {
  outcome: 'unanswered',
  credit: 0,
  responseText: '',
  meaning: null,
  ...NO_ROWS,
};

/** The misconception that a verdict shows, where it shows one. */
export const shownMisconception = ({ meaning }: Verdict): ShownMisconception | null =>
  meaning?.kind === 'misconception' ? meaning.misconception : null;
