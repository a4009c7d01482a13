import { type Memory, recallOn } from '@/lib/scheduler/memory/memory';
import { chooseNext } from './next-concept';
import { estimateLeft, planQuiz, type QuizPlan } from './plan-quiz';
import { EVEN_WEEK } from './quiz-settings';
import { type QuizState, timesOf } from './quiz-state';
import type { Choice } from './reason';

/** The progress of a sitting. */
export type SittingProgress = {
  /** The number of answered questions. A second try is part of its question. */
  readonly done: number;
  readonly total: number;
  /** The number of second tries that are still to come. */
  readonly retries: number;
  /** The approximate number of minutes left. Null if the sitting has no end. */
  readonly minutesLeft: number | null;
};
/** The concept to ask about next, or null at the end, with the progress of the sitting. */
export type SittingStep = { readonly choice: Choice | null; readonly progress: SittingProgress };

/** A step, with the state and the plan that it follows from. */
export type PlannedStep = { readonly step: SittingStep; readonly state: QuizState; readonly plan: QuizPlan };

/** Plans the next step of today's quiz, which has the promised number of questions. */
export function planToday(state: QuizState): PlannedStep {
  const plan = planQuiz(state);
  const minutesLeft = toMinutes(estimateLeft(state, plan));
  const step = { choice: chooseNext(state, plan), progress: { ...countProgress(plan), minutesLeft } };
  return { step, state, plan };
}

/** Returns the next step of today's quiz. */
export const stepToday = (state: QuizState): SittingStep => planToday(state).step;

/** The number of additional questions that a learner gets when they ask for more after today's quiz. */
export const MORE_COUNT = 5;

/**
 * Plans the next step of the additional questions after today's quiz.
 * @param from how many questions were answered today when the additional ones began
 */
export function planBeyond(quiz: QuizState, from: number): PlannedStep {
  const { step, state, plan } = planToday(goBeyond(quiz, from));
  const { choice, progress } = step;
  const counted = { ...progress, done: Math.max(0, progress.done - from), total: MORE_COUNT };
  return { step: { choice, progress: counted }, state, plan };
}

/** Returns the next step of the additional questions after today's quiz. */
export const stepBeyond = (quiz: QuizState, from: number): SittingStep => planBeyond(quiz, from).step;

/**
 * Returns the learner's state with a few additional questions after today's quiz: due concepts that are left, and new
 * concepts without a limit.
 * @param from how many questions were answered today when the additional ones began
 */
export function goBeyond(state: QuizState, from: number): QuizState {
  const endless = withoutEnd({ ...state, settings: { ...state.settings, newPerDay: null } });
  return { ...endless, promised: from + MORE_COUNT };
}

/** The maximum number of times that a missed concept is asked about again on one day, after its first answer. */
const MOST_TRIES = 3;

/**
 * Returns the concepts that were missed and not recovered, the one that has waited longest first. A concept that is
 * still missed after three more tries waits until another day, so that practice comes to an end.
 */
export const listMissedTries = (state: QuizState): readonly Memory[] =>
  listMissedMemories(state)
    .filter(({ lastRespondedOn, practiceCount }) => lastRespondedOn < state.today || practiceCount < MOST_TRIES)
    .sort((a, b) => a.lastSeq - b.lastSeq);

/** Returns the next step in the practice of missed concepts, which begins with the concept that has waited longest. */
export function stepMissed(state: QuizState): SittingStep {
  const missed = listMissedTries(state);
  const first = missed[0];
  return {
    choice: first ? { conceptId: first.conceptId, reason: { kind: 'missed' } } : null,
    progress: {
      done: 0,
      total: missed.length,
      retries: 0,
      minutesLeft: toMinutes(missed.reduce((ms, { conceptId }) => ms + timesOf(state, conceptId).reviewMs, 0)),
    },
  };
}

/**
 * Returns the next step of a flashcard sitting: today's second tries, due concepts and new concepts, then other
 * concepts that have been started, lowest predicted recall first.
 */
export function stepFlashcards(state: QuizState): SittingStep {
  const endless = withoutEnd(state);
  const plan = planQuiz(endless);
  const [choice, progress] = [chooseNext(endless, plan), countProgress(plan)];
  if (choice) return { choice, progress };
  const ahead = [...state.memories.values()]
    .filter((memory) => memory.lastRespondedOn < state.today && !state.suspended.has(memory.conceptId))
    .map((memory) => ({ memory, recall: recallOn(state.model, memory, state.today) }))
    .sort((a, b) => a.recall - b.recall || (a.memory.conceptId < b.memory.conceptId ? -1 : 1));
  const first = ahead[0];
  return {
    choice: first ? { conceptId: first.memory.conceptId, reason: { kind: 'ahead', recall: first.recall } } : null,
    progress: { done: progress.done, total: progress.done + ahead.length, retries: 0, minutesLeft: null },
  };
}

/** Returns the memories whose last response was wrong or missing, without suspended concepts. */
export const listMissedMemories = ({ memories, suspended }: Pick<QuizState, 'memories' | 'suspended'>): Memory[] =>
  [...memories.values()].filter(({ missedTurnId, conceptId }) => missedTurnId !== null && !suspended.has(conceptId));

const NO_LIMIT = Number.MAX_SAFE_INTEGER;

/** Returns the learner's state with unlimited time on every day. */
export const withoutEnd = (state: QuizState): QuizState => ({
  ...state,
  promised: null,
  settings: { ...state.settings, dailyMinutes: NO_LIMIT, weekdayShares: EVEN_WEEK, pause: null },
});

/** Returns the progress of a plan, without an estimate of its minutes. */
const countProgress = ({ doneCount, totalCount, retries }: QuizPlan): SittingProgress => ({
  done: Math.min(doneCount, totalCount),
  total: totalCount,
  retries: retries.length,
  minutesLeft: null,
});

/** Converts milliseconds to whole minutes. Returns at least one if any time is left. */
const toMinutes = (ms: number): number => (ms === 0 ? 0 : Math.max(1, Math.round(ms / 60_000)));
