import type { ConceptId } from '@/lib/ids';
import { listWanted } from '@/lib/scheduler/due/assigned';
import { isKnown, KNOWN_RECALL } from '@/lib/scheduler/memory/known';
import { recallOn } from '@/lib/scheduler/memory/memory';
import { isContrast } from './contrast';
import { isReviewsTurn } from './fit-day';
import { findBlocked, findFresh, isNeeded } from './newcomers';
import { type Due, isLeftBehind, planQuiz, type QuizPlan, RETRY_GAP } from './plan-quiz';
import { indexById, type QuizState, type Schedulable } from './quiz-state';
import type { Choice } from './reason';

/**
 * The concept to ask next in today's quiz, and why; null when it is finished. In this order: what began with a wrong
 * answer a little earlier, once more; new concepts, with a review at every fifth place; reviews, first of them what
 * keeps others from being begun, then the easily confused neighbour of what was asked today. No two of a family follow
 * each other where there is an alternative, a faded prerequisite comes before what rests on it, and nothing that is due
 * is left behind for ever.
 */
export function chooseNext(state: QuizState, plan: QuizPlan = planQuiz(state)): Choice | null {
  const retry = plan.retries[0];
  const retryChoice: Choice | null = retry ? { conceptId: retry.conceptId, reason: { kind: 'retry' } } : null;
  if (retry && state.logLength - retry.lastSeq >= RETRY_GAP) return retryChoice;
  if (plan.leftCount === 0) return retryChoice;
  return chooseInTurn(state, plan) ?? retryChoice;
}

/** Of two that are easily confused, the second follows the first in the same sitting. */
function findContrast(state: QuizState, { answered }: QuizPlan): Choice | null {
  const index = indexById(state.concepts);
  for (const asked of answered) {
    for (const id of index.get(asked.conceptId)?.confusables ?? []) {
      const memory = state.memories.get(id);
      if (!memory || !isContrast(state, id)) continue;
      const recall = recallOn(state.model, memory, state.today);
      return { conceptId: id, reason: { kind: 'contrast', with: asked.conceptId, recall } };
    }
  }
  return null;
}

/** A new concept or a review, whichever's turn it is, unless only the other is of another family than the last. */
function chooseInTurn(state: QuizState, plan: QuizPlan): Choice | null {
  const familyOf = (id: ConceptId) => indexById(state.concepts).get(id)?.family;
  const last = plan.answered[0] ? familyOf(plan.answered[0].conceptId) : undefined;
  const fresh = plan.newCount > 0 ? findNew(state, plan, last) : null;
  const isForReview = !fresh || isReviewsTurn(state, plan.answered);
  const blocking = isForReview ? findBlocking(state, plan) : null;
  if (blocking) return review(state, blocking);
  const leftBehind = isForReview ? findLeftBehind(state, plan) : null;
  if (leftBehind) return prerequisiteFirst(state, plan, review(state, leftBehind));
  const contrast = isForReview ? findContrast(state, plan) : null;
  if (contrast) return contrast;
  const due = findBest(plan.due, ({ memory }) => familyOf(memory.conceptId) !== last, compareRecall);
  const [first, second] = [fresh && introduce(state, fresh.id), due && review(state, due)];
  const choices = (isForReview ? [second, first] : [first, second]).filter((each) => each !== null);
  const choice = choices.find(({ conceptId }) => familyOf(conceptId) !== last) ?? choices[0];
  return choice ? prerequisiteFirst(state, plan, choice) : null;
}

/** An open concept, or a blocked one where nothing else is left to ask. */
function findNew(state: QuizState, plan: QuizPlan, lastFamily: string | undefined): Schedulable | null {
  const onlyWanted = plan.newCount === plan.pressingCount;
  return findFresh(state, lastFamily, onlyWanted) ?? (plan.due.length > 0 ? null : findBlocked(state, onlyWanted));
}

/** What is due, was never right, and keeps others from being begun: the best recalled first. */
const findBlocking = (state: QuizState, { due }: QuizPlan): Due | null =>
  findBest(
    due.filter(({ memory }) => memory.rightCount === 0 && isNeeded(state, memory.conceptId)),
    () => true,
    compareRecall,
  );

/** One review in so many, the first of a day among them, goes to what was left behind the longest. */
const LEFT_BEHIND_EVERY = 4;

/** What has been due the longest, when it is its turn and it has waited too long. */
function findLeftBehind({ today }: QuizState, { due, answered }: QuizPlan): Due | null {
  const reviewed = answered.filter(({ learnedOn }) => learnedOn < today).length;
  if (reviewed % LEFT_BEHIND_EVERY !== 0) return null;
  const oldest = findBest(
    due,
    () => true,
    (a, b) => a.dueOn - b.dueOn || compareRecall(a, b),
  );
  return oldest && isLeftBehind(oldest, today) ? oldest : null;
}

/**
 * Best recalled first, for these are the cheapest to keep: they are mostly right, while what is nearly gone loses
 * little more by waiting. Where there is time for all, the order does not matter; after time off it does.
 */
const compareRecall = (a: Due, b: Due): number =>
  b.recall - a.recall || (a.memory.conceptId < b.memory.conceptId ? -1 : 1);

/** The first by an order, among the preferred if there are any. */
function findBest(
  all: readonly Due[],
  isPreferred: (due: Due) => boolean,
  compare: (a: Due, b: Due) => number,
): Due | null {
  let best: Due | null = null;
  let isBestPreferred = false;
  for (const due of all) {
    const preferred = isPreferred(due);
    if (best && (preferred === isBestPreferred ? compare(due, best) >= 0 : !preferred)) continue;
    best = due;
    isBestPreferred = preferred;
  }
  return best;
}

/** The choice of a concept that was never asked. @throws Error when the state has no such concept */
export function introduce(state: QuizState, id: ConceptId): Choice {
  const until = listWanted(state).get(id);
  if (until !== undefined) {
    return { conceptId: id, reason: { kind: 'assigned', until, isItself: state.assigned.get(id) === until } };
  }
  const concept = indexById(state.concepts).get(id);
  if (!concept) throw new Error(`no concept ${id} can be introduced`);
  const { prerequisites } = concept;
  return {
    conceptId: id,
    reason: {
      kind: 'new',
      buildsOn: prerequisites,
      isKnown: prerequisites.length > 0 && prerequisites.every((each) => knows(state, each)),
    },
  };
}

/** Whether a concept is known, and was right at its last answer. */
function knows({ memories, model, today }: QuizState, id: ConceptId): boolean {
  const memory = memories.get(id);
  return memory !== undefined && memory.lastOutcome === 'right' && isKnown(model, memory, today);
}

function review(
  { settings, today, model }: QuizState,
  { memory, dueOn, recall, isForExam, isForSureMiss }: Due,
): Choice {
  if (isForSureMiss && memory.sureMissOn !== null) {
    return { conceptId: memory.conceptId, reason: { kind: 'sure-miss', on: memory.sureMissOn } };
  }
  const { exam } = settings;
  if (exam && isForExam) {
    const then = recallOn(model, memory, exam.on);
    return { conceptId: memory.conceptId, reason: { kind: 'exam', recall: then, inDays: exam.on - today } };
  }
  return { conceptId: memory.conceptId, reason: { kind: 'due', recall, overdueDays: today - dueOn } };
}

/**
 * What a choice rests on comes first: before a review when it is due, before a new concept when it is no longer known.
 */
function prerequisiteFirst(state: QuizState, plan: QuizPlan, choice: Choice): Choice {
  const needs = indexById(state.concepts).get(choice.conceptId)?.prerequisites ?? [];
  const highest = state.memories.has(choice.conceptId) ? 1 : KNOWN_RECALL;
  const faded =
    needs.length === 0
      ? undefined
      : plan.due.find(({ memory, recall }) => recall < highest && needs.includes(memory.conceptId));
  if (!faded) return choice;
  const { conceptId } = faded.memory;
  return prerequisiteFirst(state, plan, {
    conceptId,
    reason: { kind: 'faded', neededBy: choice.conceptId, recall: faded.recall },
  });
}
