import type { ConceptId } from '@/lib/ids';
import { type Memory, recallOn } from './memory';
import { type Choice, chooseNext, planQuiz, type QuizPlan, type QuizState } from './next-concept';

/** How far a sitting has come. */
export type Progress = { readonly done: number; readonly total: number };
/** The concept to ask next, or null at the end, and how far the sitting has come. */
export type Step = { readonly choice: Choice | null; readonly progress: Progress };

const NO_LIMIT = Number.MAX_SAFE_INTEGER;

/** Today's quiz, up to the goal. */
export function stepToday(state: QuizState): Step {
  const plan = planQuiz(state);
  return { choice: chooseNext(state, plan), progress: progressOf(plan) };
}

/** Beyond the goal, concepts come in parcels of so many, each with a progress of its own. */
const PARCEL = 10;

/** More than today's quiz asks for: the rest of what is due, and new concepts without a limit. */
export function stepBeyond(state: QuizState): Step {
  const settings = { ...state.settings, dailyMinutes: NO_LIMIT, newPerDay: null };
  const { choice, progress } = stepToday({ ...state, settings });
  const total = Math.min(progress.total, progress.done - (progress.done % PARCEL) + PARCEL);
  return { choice, progress: { done: progress.done, total } };
}

/** Only what was missed and not recovered: the one that has waited longest. */
export function stepMissed(state: QuizState): Step {
  const missed = listMissed(state.memories).sort((a, b) => a.lastSeq - b.lastSeq);
  const first = missed[0];
  return {
    choice: first ? { conceptId: first.conceptId, reason: 'retry' } : null,
    progress: { done: 0, total: missed.length },
  };
}

/** Flashcards: today's retries, what is due, new concepts; then what has been begun, the least recalled first. */
export function stepFlashcards(state: QuizState): Step {
  const settings = { ...state.settings, dailyMinutes: NO_LIMIT };
  const { choice, progress } = stepToday({ ...state, settings });
  if (choice) return { choice, progress };
  const ahead = [...state.memories.values()]
    .filter((memory) => memory.lastRespondedOn < state.today)
    .map((memory) => ({ memory, recall: recallOn(state.model, memory, state.today) }))
    .sort((a, b) => a.recall - b.recall || (a.memory.conceptId < b.memory.conceptId ? -1 : 1))
    .map(({ memory }) => memory);
  const first = ahead[0];
  return {
    choice: first ? { conceptId: first.conceptId, reason: 'due' } : null,
    progress: { done: progress.done, total: progress.done + ahead.length },
  };
}

/** Memories whose last response was wrong or missing. */
export const listMissed = (memories: ReadonlyMap<ConceptId, Memory>): Memory[] =>
  [...memories.values()].filter((memory) => memory.missedTurnId !== null);

/** Where a finished plan stands in numbers. */
const progressOf = (plan: QuizPlan): Progress => ({ done: plan.doneCount, total: plan.totalCount });
