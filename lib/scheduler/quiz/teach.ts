import type { ConceptId } from '@/lib/ids';
import { dealCard } from './deal-card';
import type { LessonNote } from './lesson-note';
import { chooseNext, introduce } from './next-concept';
import { planQuiz, type QuizPlan } from './plan-quiz';
import { indexById, type QuizState } from './quiz-state';
import type { Choice } from './reason';

/** A lesson card to read now. */
export type PlannedCard = {
  readonly conceptIds: readonly ConceptId[];
  /** The card's number among the cards before the next questions, and the number of those cards. */
  readonly number: number;
  readonly count: number;
  /**
   * Why the learner begins its first concept. Null for a card that follows its question, and for a concept that the
   * learner chose.
   */
  readonly choice: Choice | null;
};

/** The next step, including lessons. */
export type Teaching = {
  /** The concept to ask about next. */
  readonly choice: Choice | null;
  /** The card to read before it. */
  readonly card: PlannedCard | null;
  /** Whether the question must prove that the learner already knows the concept, as they said. */
  readonly proves: boolean;
};

/** The facts about a learner's lessons. */
export type Lessons = {
  /** The lessons of the study day, in the order in which they were shown. */
  readonly notes: readonly LessonNote[];
  /** Whether the learner prefers questions before lessons. */
  readonly triesFirst: boolean;
};

/**
 * Puts a lesson before the first question about a new concept. Cards come in pairs, followed by their questions, so
 * that a question directly follows its own card only if nothing else can come between them. A card with several
 * services is followed by its questions. A learner's very first card is also followed by its own question, so that a
 * newcomer succeeds within a minute. Lessons do not change how many questions a day has.
 * @param choice the concept that the quiz asks about next, ignoring lessons
 */
export function teach(
  state: QuizState,
  choice: Choice | null,
  { notes, triesFirst }: Lessons,
  plan: QuizPlan = planQuiz(state),
): Teaching {
  const isRead = (id: ConceptId) => notes.some(({ conceptId, kind }) => conceptId === id && kind === 'read');
  const isClaimed = (id: ConceptId) => notes.some(({ conceptId, kind }) => conceptId === id && kind === 'claimed');
  const ask = (next: Choice | null, card: PlannedCard | null = null): Teaching => ({
    choice: next,
    card,
    proves: next !== null && !state.memories.has(next.conceptId) && isClaimed(next.conceptId),
  });
  const owed = findOwed(state, (id, isRight) => !isRead(id) && (triesFirst || (isClaimed(id) && !isRight)));
  if (owed) return ask(choice, { conceptIds: [owed], number: 1, count: 1, choice: null });
  if (!choice || triesFirst || state.memories.has(choice.conceptId)) return ask(choice);
  const waiting = listWaiting(state, notes);
  return waiting.length === 0
    ? ask(choice, dealFirst(state, plan, choice))
    : goOn(state, plan, { notes, waiting }, ask);
}

/**
 * Returns the card of a concept that the learner chose to practice, if they have not begun it yet. Returns null if
 * there is none.
 */
export function teachChosen(
  state: QuizState,
  conceptId: ConceptId,
  { notes, triesFirst }: Lessons,
): PlannedCard | null {
  if (notes.some((each) => each.conceptId === conceptId)) return null;
  const isDue = triesFirst ? findOwed(state, (id) => id === conceptId) !== null : !state.memories.has(conceptId);
  return isDue ? { conceptIds: [conceptId], number: 1, count: 1, choice: null } : null;
}

/** Returns the concept that just got its first answer, if its card has not been read yet. */
function findOwed(
  { memories, suspended, today, logLength }: QuizState,
  isOwed: (id: ConceptId, isRight: boolean) => boolean,
): ConceptId | null {
  for (const { conceptId, learnedOn, lastSeq, reviewCount, practiceCount, lastOutcome } of memories.values()) {
    const isJustBegun = lastSeq === logLength && learnedOn === today && reviewCount === 1 && practiceCount === 0;
    if (isJustBegun && !suspended.has(conceptId) && isOwed(conceptId, lastOutcome === 'right')) return conceptId;
  }
  return null;
}

/** Returns the concepts of today's cards that have not been asked about yet, in card order. */
const listWaiting = ({ memories, suspended, resting }: QuizState, notes: readonly LessonNote[]) =>
  notes.filter(({ conceptId: id }) => !memories.has(id) && !suspended.has(id) && !resting.has(id));

function dealFirst(state: QuizState, plan: QuizPlan, choice: Choice): PlannedCard | null {
  const first = indexById(state.concepts).get(choice.conceptId);
  const conceptIds = first ? dealCard({ state, plan, dealt: [] }, first, undefined) : null;
  if (!conceptIds) return null;
  const second = isVeryFirst(state) ? null : dealSecond(state, plan, conceptIds);
  return { conceptIds, number: 1, count: second ? 2 : 1, choice };
}

/** Whether the learner has answered nothing yet. */
const isVeryFirst = ({ logLength }: QuizState): boolean => logLength === 0;

/** Returns the second card of a pair, or null. Two tables of services in a row would be too much. */
function dealSecond(state: QuizState, plan: QuizPlan, dealt: readonly ConceptId[]): readonly ConceptId[] | null {
  const family = dealt[0] === undefined ? undefined : indexById(state.concepts).get(dealt[0])?.family;
  const second = dealCard({ state, plan, dealt }, null, family);
  return second && dealt.length > 1 && second.length > 1 ? null : second;
}

type Dealt = { readonly notes: readonly LessonNote[]; readonly waiting: readonly LessonNote[] };

/** Returns what follows a card: the second card of its pair, or a question. */
function goOn(
  state: QuizState,
  plan: QuizPlan,
  { notes, waiting }: Dealt,
  ask: (next: Choice, card?: PlannedCard | null) => Teaching,
): Teaching {
  const here = notes.filter(({ place }) => place === state.logLength);
  const last = here.at(-1);
  const isOnLast = ({ place, atMs }: LessonNote) => place === last?.place && atMs === last.atMs;
  const isFirstOfPair = here.every(isOnLast) && waiting.every(isOnLast);
  const dealt = waiting.map(({ conceptId }) => conceptId);
  // A concept that the learner claims to know is asked about after the ones that they have just read about.
  const inTurn = [...waiting].sort((one, other) => rankOf(one) - rankOf(other));
  const isTooSoon = (each: LessonNote) => isOnLast(each) && here.filter(isOnLast).length === 1;
  const next = inTurn.find((each) => !isTooSoon(each)) ?? (inTurn[0] as LessonNote);
  const choice = introduce(state, next.conceptId);
  if (!isFirstOfPair || (isVeryFirst(state) && rankOf(next) === 0)) return ask(choice);
  const conceptIds = dealSecond(state, plan, dealt);
  const second = conceptIds?.[0];
  if (conceptIds && second) {
    const place = isVeryFirst(state) ? { number: 1, count: 1 } : { number: 2, count: 2 };
    return ask(choice, { conceptIds, ...place, choice: introduce(state, second) });
  }
  const other = dealt.length === 1 ? chooseNext(state, { ...plan, newCount: 0, pressingCount: 0 }) : null;
  return ask(other && other.reason.kind !== 'retry' ? other : choice);
}

const rankOf = ({ kind }: LessonNote): number => (kind === 'claimed' ? 1 : 0);
