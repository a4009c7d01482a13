import { type Memory, recallOn } from '@/lib/scheduler/memory/memory';
import { chooseNext } from './next-concept';
import { planQuiz, type QuizPlan } from './plan-quiz';
import { EVEN_WEEK } from './quiz-settings';
import type { QuizState } from './quiz-state';
import type { Choice } from './reason';

/** How far a sitting has come. */
export type SittingProgress = {
  /** Questions answered; a second try is part of its question. */
  readonly done: number;
  readonly total: number;
  /** Second tries that are still to come. */
  readonly retries: number;
  /** About how many minutes are left; null where a sitting has no end. */
  readonly minutesLeft: number | null;
};
/** The concept to ask next, or null at the end, and how far the sitting has come. */
export type SittingStep = { readonly choice: Choice | null; readonly progress: SittingProgress };

/** Today's quiz: the promised number of questions. */
export function stepToday(state: QuizState): SittingStep {
  const plan = planQuiz(state);
  return { choice: chooseNext(state, plan), progress: countProgress(plan) };
}

/** How many questions a learner gets who asks for more than today's quiz. */
export const MORE_COUNT = 5;

/** A few questions more than today's quiz. */
export function stepBeyond(state: QuizState, from: number): SittingStep {
  const { choice, progress } = stepToday(goBeyond(state, from));
  return { choice, progress: { ...progress, done: Math.max(0, progress.done - from), total: MORE_COUNT } };
}

/**
 * The same learner with a few questions more than today's quiz ahead of them: the rest of what is due, and new concepts
 * without a limit.
 * @param from how many questions were answered today when they began
 */
export function goBeyond(state: QuizState, from: number): QuizState {
  const endless = withoutEnd({ ...state, settings: { ...state.settings, newPerDay: null } });
  return { ...endless, promised: from + MORE_COUNT };
}

/** So often a day is a missed concept asked again after its first answer. */
const MOST_TRIES = 3;

/**
 * What was missed and not recovered, the longest waiting first. What stays wrong after three more tries is left for
 * another day, so that practice comes to an end.
 */
export const listMissedTries = (state: QuizState): readonly Memory[] =>
  listMissedMemories(state)
    .filter(({ lastRespondedOn, practiceCount }) => lastRespondedOn < state.today || practiceCount < MOST_TRIES)
    .sort((a, b) => a.lastSeq - b.lastSeq);

/** Only what was missed and not recovered: the one that has waited longest. */
export function stepMissed(state: QuizState): SittingStep {
  const missed = listMissedTries(state);
  const first = missed[0];
  return {
    choice: first ? { conceptId: first.conceptId, reason: { kind: 'missed' } } : null,
    progress: {
      done: 0,
      total: missed.length,
      retries: 0,
      minutesLeft: toMinutes(missed.length * state.pace.reviewMs),
    },
  };
}

/** Flashcards: today's retries, what is due, new concepts; then what has been begun, the least recalled first. */
export function stepFlashcards(state: QuizState): SittingStep {
  const { choice, progress } = stepToday(withoutEnd(state));
  if (choice) return { choice, progress: { ...progress, minutesLeft: null } };
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

/** Memories whose last response was wrong or missing, but for suspended ones. */
export const listMissedMemories = ({ memories, suspended }: Pick<QuizState, 'memories' | 'suspended'>): Memory[] =>
  [...memories.values()].filter(({ missedTurnId, conceptId }) => missedTurnId !== null && !suspended.has(conceptId));

const NO_LIMIT = Number.MAX_SAFE_INTEGER;

/** The same learner with all the time in the world, today and on any other day. */
export const withoutEnd = (state: QuizState): QuizState => ({
  ...state,
  promised: null,
  settings: { ...state.settings, dailyMinutes: NO_LIMIT, weekdayShares: EVEN_WEEK, pause: null },
});

/** Where a plan stands in numbers. */
const countProgress = ({ doneCount, totalCount, retries, leftMs }: QuizPlan): SittingProgress => ({
  done: Math.min(doneCount, totalCount),
  total: totalCount,
  retries: retries.length,
  minutesLeft: toMinutes(leftMs),
});

/** Milliseconds in whole minutes, at least one where anything is left. */
const toMinutes = (ms: number): number => (ms === 0 ? 0 : Math.max(1, Math.round(ms / 60_000)));
