import type { Concept } from '@/lib/catalog/concept';
import type { Source } from '@/lib/catalog/source';
import { getDefinition } from '@/lib/quiz/get-definition';
import type { AnswerKey } from '@/lib/quiz/question';
import { shownMisconception, type Verdict } from '@/lib/quiz/verdict';
import type { Outcome } from '@/lib/scheduler/memory/grade';

/** What the browser is told once a response is in; every field is named here, none is spread in. */
export type VerdictView = {
  readonly outcome: Outcome;
  readonly conceptId: string;
  readonly conceptTitle: string;
  readonly responseText: string;
  /** The right response in words. */
  readonly right: string;
  /**
   * The right response in places, where the form has places: the right options (true is 0, false is 1), the partner of
   * each left item, the items in order, or the group of each item. Null also when the turn was
   * answered before in another form.
   */
  readonly places: readonly number[] | null;
  readonly explanation: string;
  readonly sources: readonly Source[];
  readonly misconception: { readonly belief: string; readonly why: string } | null;
  /** One sentence about what the learner chose: why it is wrong. Null when there is nothing to say of it. */
  readonly about: string | null;
  /** The rows of a form with rows that were missed: the item, what the learner gave, and what is right. */
  readonly missedRows: readonly MissedRow[];
  /** Whether the memory model did not count it: it counts only a day's first response to a concept. */
  readonly practice: boolean;
  /** Whether it is practice only because the learner undid an answer to the same concept. */
  readonly undone: boolean;
  /** In how many days the concept comes back; null for a question outside a learner's memory. */
  readonly dueInDays: number | null;
  /** Whether a hint or the back of the flashcard was seen: a right response then counts as hard. */
  readonly hinted: boolean;
  /** Told when the concept has failed so often that it needs another way in. */
  readonly leech: LeechView | null;
};

/** A row of a matching, sorting or ordering question that was answered wrong. `given` is null when it was left open. */
export type MissedRow = { readonly item: string; readonly given: string | null; readonly right: string };

export type LeechView = {
  readonly lapseCount: number;
  /** The concept that it is most easily taken for; null when there is none. */
  readonly confusableTitle: string | null;
};

/** What a response leaves in the learner's memory. */
export type Aftermath = Pick<VerdictView, 'practice' | 'undone' | 'dueInDays' | 'hinted' | 'leech'> & {
  /** Whether it was given to the very question that is on screen. */
  readonly isOfTurn: boolean;
};

/** Of a response that nobody keeps. */
export const NOTHING_KEPT: Aftermath = {
  practice: false,
  undone: false,
  dueInDays: null,
  hinted: false,
  leech: null,
  isOfTurn: true,
};

/** Reveals a key together with the verdict. Call it only after the response was taken. */
export function viewVerdict(
  concept: Concept,
  key: AnswerKey,
  verdict: Verdict,
  { practice, undone, dueInDays, hinted, leech, isOfTurn }: Aftermath,
): VerdictView {
  const shown = shownMisconception(verdict);
  return {
    outcome: verdict.outcome,
    conceptId: concept.id,
    conceptTitle: concept.title,
    responseText: verdict.responseText,
    right: key.right,
    places: isOfTurn ? getDefinition(key.form).rightPlaces(key) : null,
    explanation: key.explanation,
    sources: key.sources,
    misconception: shown && { belief: shown.belief, why: shown.why },
    about: shown?.why ?? (verdict.meaning?.kind === 'reason' ? verdict.meaning.why : null),
    missedRows: [],
    practice,
    undone,
    dueInDays,
    hinted,
    leech,
  };
}
