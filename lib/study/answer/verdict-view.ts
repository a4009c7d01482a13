import type { Concept } from '@/lib/catalog/concept';
import type { Source } from '@/lib/catalog/source';
import { getDefinition } from '@/lib/quiz/get-definition';
import type { AnswerKey } from '@/lib/quiz/question';
import { type MissedRow, shownMisconception, type Verdict, whyWrong } from '@/lib/quiz/verdict';
import type { Outcome } from '@/lib/scheduler/memory/grade';
import { endSentence } from '@/lib/words/sentence';
import { hasRoomFor, shortenRight, withoutRepeating } from './verdict-words';

export type { MissedRow };

/**
 * The data that the browser receives after a response. Every field is listed here, and none is spread in, so that
 * nothing else can leak.
 */
export type VerdictView = {
  readonly outcome: Outcome;
  readonly conceptId: string;
  readonly conceptTitle: string;
  readonly responseText: string;
  /**
   * The right response in words, to follow "The answer is". A response that is long and marked on screen is replaced by
   * a reference to it, such as `option 3`.
   */
  readonly right: string;
  /**
   * The right response as positions, for forms that have them: the right options (true is 0, false is 1), the partner
   * of each left item, the items in order, or the group of each item. Also null if the turn was answered before in
   * another form.
   */
  readonly places: readonly number[] | null;
  /**
   * The explanation of the answer, or only of the missed rows. After a miss, if `right` is only a reference, the
   * explanation states the answer in full. It does not repeat `about`, and it may be empty.
   */
  readonly explanation: string;
  readonly sources: readonly Source[];
  /** The belief that the response reveals. Null if rows were missed, because they already show the mix-up. */
  readonly misconception: { readonly belief: string; readonly why: string } | null;
  /**
   * One sentence on why the learner's choice is wrong. Null if there is nothing to say about it, or `missedRows` says
   * it.
   */
  readonly about: string | null;
  /**
   * A memory aid for the missed port, and whether the rest of the verdict leaves room for it. Null if there is none,
   * and after a right answer.
   */
  readonly aid: { readonly text: string; readonly isBrief: boolean } | null;
  /** The rows that were missed: the item, the learner's answer, and the right one. Empty for "I don't know". */
  readonly missedRows: readonly MissedRow[];
  /**
   * Whether the memory model did not count the response, because it counts only a day's first response about a concept.
   */
  readonly practice: boolean;
  /** Whether the response is practice only because the learner undid an answer about the same concept. */
  readonly undone: boolean;
  /** Whether the concept was missed and is asked about again in the same sitting. */
  readonly comesAgain: boolean;
  /** The number of days until the concept comes back. Null for a question that is not part of a learner's memory. */
  readonly dueInDays: number | null;
  /** Whether the learner saw a hint or the back of the flashcard. A right response then counts as hard. */
  readonly hinted: boolean;
  /** Set when the concept has failed so often that it needs another approach. */
  readonly leech: LeechView | null;
};

export type LeechView = {
  readonly lapseCount: number;
  /** The concept that it is most often confused with, or null. */
  readonly confusableTitle: string | null;
};

/** The effect of a response on the learner's memory. */
export type Aftermath = Pick<VerdictView, 'practice' | 'undone' | 'comesAgain' | 'dueInDays' | 'hinted' | 'leech'> & {
  /** Whether the response was given to the question on screen. */
  readonly isOfTurn: boolean;
};

/** The effect of a response that is not stored. */
export const NOTHING_KEPT: Aftermath = {
  practice: false,
  undone: false,
  comesAgain: false,
  dueInDays: null,
  hinted: false,
  leech: null,
  isOfTurn: true,
};

/** Creates a verdict, which reveals the answer key. Call it only after the response was taken. */
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
  // The rows themselves show their right answers.
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
