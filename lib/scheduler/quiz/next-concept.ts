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
 * Returns the concept to ask about next in today's quiz, and why, or null when the quiz is finished. The order is:
 * second tries of concepts that began with a wrong answer; new concepts, with a review as every fifth question; then
 * reviews. Among reviews, those that keep others from beginning come first, then concepts that are confused with one
 * that was asked about today. Concepts of the same family do not follow each other if there is an alternative. A
 * prerequisite that has faded comes before the concepts that build on it, and no due concept waits forever.
 */
export function chooseNext(state: QuizState, plan: QuizPlan = planQuiz(state)): Choice | null {
  const retry = plan.retries[0];
  const retryChoice: Choice | null = retry ? { conceptId: retry.conceptId, reason: { kind: 'retry' } } : null;
  if (retry && state.logLength - retry.lastSeq >= RETRY_GAP) return retryChoice;
  if (plan.leftCount === 0) return retryChoice;
  return chooseInTurn(state, plan) ?? retryChoice;
}

/**
 * Returns a concept that is easy to confuse with one that was asked about today, so that both are in the same quiz.
 */
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

/**
 * Returns a new concept or a review, whichever is next. Switches to the other kind if only that kind avoids the family
 * of the last question.
 */
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

/** Returns an open concept, or a blocked one if nothing else is left to ask. */
function findNew(state: QuizState, plan: QuizPlan, lastFamily: string | undefined): Schedulable | null {
  const onlyWanted = plan.newCount === plan.pressingCount;
  return findFresh(state, lastFamily, onlyWanted) ?? (plan.due.length > 0 ? null : findBlocked(state, onlyWanted));
}

/**
 * Of the due memories whose concepts have never had a right answer and keep others from beginning, returns the one with
 * the highest predicted recall, or null.
 */
const findBlocking = (state: QuizState, { due }: QuizPlan): Due | null =>
  findBest(
    due.filter(({ memory }) => memory.rightCount === 0 && isNeeded(state, memory.conceptId)),
    () => true,
    compareRecall,
  );

/** One review in this many, including the first of the day, is for the concept that has waited longest. */
const LEFT_BEHIND_EVERY = 4;

/**
 * Returns the concept that has been due longest, if it has waited too long and the next review is reserved for one that
 * has.
 */
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
 * Compares memories so that those with the highest predicted recall come first, because they are the cheapest to keep.
 * Learners usually answer questions about these correctly, while memories that are nearly forgotten lose little by
 * waiting longer. The order matters only if there is not enough time for all of them, for example after time off.
 */
const compareRecall = (a: Due, b: Due): number =>
  b.recall - a.recall || (a.memory.conceptId < b.memory.conceptId ? -1 : 1);

/** Returns the first candidate in the given order, from the preferred ones if there are any. */
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

/**
 * Returns the choice that introduces a concept that was never asked about.
 * @throws Error if the state does not contain the concept
 */
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

/** Returns whether a concept is known and its last answer was right. */
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
 * Returns a prerequisite that should come before a choice: before a review if it is due, and before a new concept if it
 * is no longer known.
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
