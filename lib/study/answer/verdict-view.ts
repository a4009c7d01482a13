import type { Concept } from '@/lib/catalog/concept';
import type { Source } from '@/lib/catalog/source';
import { getDefinition } from '@/lib/quiz/get-definition';
import type { AnswerKey } from '@/lib/quiz/question';
import { type MissedRow, shownMisconception, type Verdict, whyWrong } from '@/lib/quiz/verdict';
import type { Outcome } from '@/lib/scheduler/memory/grade';
import { endSentence } from '@/lib/words/sentence';
import { hasRoomFor, shortenRight, withoutRepeating } from './verdict-words';

export type { MissedRow };

/** What the browser is told once a response is in; every field is named here, none is spread in. */
export type VerdictView = {
  readonly outcome: Outcome;
  readonly conceptId: string;
  readonly conceptTitle: string;
  readonly responseText: string;
  /**
   * The right response in words, as what follows "The answer is". Where it is long and marked on screen, words that
   * point to it, such as `option 3`.
   */
  readonly right: string;
  /**
   * The right response in places, where the form has places: the right options (true is 0, false is 1), the partner of
   * each left item, the items in order, or the group of each item. Null also when the turn was
   * answered before in another form.
   */
  readonly places: readonly number[] | null;
  /**
   * What explains the answer, or the missed rows alone. After a miss it says in full what `right` only points
   * to. It does not repeat `about`, and may be empty.
   */
  readonly explanation: string;
  readonly sources: readonly Source[];
  /** The belief that the response shows. Null where rows were missed: they say what was taken for what. */
  readonly misconception: { readonly belief: string; readonly why: string } | null;
  /**
   * One sentence about what the learner chose: why it is wrong. Null when there is nothing to say of it, and where
   * `missedRows` says it.
   */
  readonly about: string | null;
  /**
   * What helps to remember the port that was missed, and whether there is room for it next to what is told anyway. Null
   * when there is nothing, and after a right answer.
   */
  readonly aid: { readonly text: string; readonly isBrief: boolean } | null;
  /** The rows that were missed: the item, what the learner gave, and what is right. Empty for "I don't know". */
  readonly missedRows: readonly MissedRow[];
  /** Whether the memory model did not count it: it counts only a day's first response to a concept. */
  readonly practice: boolean;
  /** Whether it is practice only because the learner undid an answer to the same concept. */
  readonly undone: boolean;
  /** Whether the concept was missed and is asked again in the same sitting. */
  readonly comesAgain: boolean;
  /** In how many days the concept comes back; null for a question outside a learner's memory. */
  readonly dueInDays: number | null;
  /** Whether a hint or the back of the flashcard was seen: a right response then counts as hard. */
  readonly hinted: boolean;
  /** Told when the concept has failed so often that it needs another way in. */
  readonly leech: LeechView | null;
};

export type LeechView = {
  readonly lapseCount: number;
  /** The concept that it is most easily taken for; null when there is none. */
  readonly confusableTitle: string | null;
};

/** What a response leaves in the learner's memory. */
export type Aftermath = Pick<VerdictView, 'practice' | 'undone' | 'comesAgain' | 'dueInDays' | 'hinted' | 'leech'> & {
  /** Whether it was given to the very question that is on screen. */
  readonly isOfTurn: boolean;
};

/** Of a response that nobody keeps. */
export const NOTHING_KEPT: Aftermath = {
  practice: false,
  undone: false,
  comesAgain: false,
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
  { practice, undone, comesAgain, dueInDays, hinted, leech, isOfTurn }: Aftermath,
): VerdictView {
  const { missedRows, meaning } = verdict;
  const isInRows = missedRows.length > 0;
  const shown = isInRows ? null : shownMisconception(verdict);
  const about = isInRows || meaning === null ? null : whyWrong(meaning);
  const form = getDefinition(key.form);
  const places = isOfTurn ? form.rightPlaces(key) : null;
  const pointer = places === null ? null : form.pointToRight(key);
  // Rows show their right answers themselves.
  const isOnScreen = form.hasRows && pointer !== null;
  const right = isOnScreen ? pointer : shortenRight(key.right, pointer, about);
  const explanation = withoutRepeating(verdict.explanation ?? key.explanation, about);
  const aid = verdict.outcome !== 'right' && concept.kind === 'service' ? (concept.aid ?? null) : null;
  const isUnsaid =
    right !== key.right && !isOnScreen && verdict.outcome !== 'right' && !explanation.startsWith(key.right);
  return {
    outcome: verdict.outcome,
    conceptId: concept.id,
    conceptTitle: concept.title,
    responseText: verdict.responseText,
    right,
    places,
    explanation: isUnsaid ? `${endSentence(key.right)} ${explanation}`.trim() : explanation,
    sources: key.sources,
    misconception: shown && { belief: shown.belief, why: shown.why },
    about,
    aid: aid === null ? null : { text: aid, isBrief: !isInRows && hasRoomFor(aid, { right, about }) },
    missedRows,
    practice,
    undone,
    comesAgain,
    dueInDays,
    hinted,
    leech,
  };
}
