import { type Memory, recallOn } from '@/lib/scheduler/memory/memory';
import { chooseNext } from './next-concept';
import { planQuiz, type QuizPlan } from './plan-quiz';
import { EVEN_WEEK } from './quiz-settings';
import type { QuizState } from './quiz-state';
import type { Choice } from './reason';

/** How far a sitting has come. */
export type SittingProgress = { readonly done: number; readonly total: number };
/** The concept to ask next, or null at the end, and how far the sitting has come. */
export type SittingStep = { readonly choice: Choice | null; readonly progress: SittingProgress };

/** Today's quiz, within today's minutes. */
export function stepToday(state: QuizState): SittingStep {
  const plan = planQuiz(state);
  return { choice: chooseNext(state, plan), progress: countProgress(plan) };
}

/** Beyond today's minutes, concepts come in parcels of so many, each with a progress of its own. */
const PARCEL = 10;

/** More than today's quiz asks for: the rest of what is due, and new concepts without a limit. */
export function stepBeyond(state: QuizState): SittingStep {
  const { choice, progress } = stepToday(withoutEnd({ ...state, settings: { ...state.settings, newPerDay: null } }));
  const total = Math.min(progress.total, progress.done - (progress.done % PARCEL) + PARCEL);
  return { choice, progress: { done: progress.done, total } };
}

/** Only what was missed and not recovered: the one that has waited longest. */
export function stepMissed(state: QuizState): SittingStep {
  const missed = listMissedMemories(state).sort((a, b) => a.lastSeq - b.lastSeq);
  const first = missed[0];
  return {
    choice: first ? { conceptId: first.conceptId, reason: { kind: 'missed' } } : null,
    progress: { done: 0, total: missed.length },
  };
}

/** Flashcards: today's retries, what is due, new concepts; then what has been begun, the least recalled first. */
export function stepFlashcards(state: QuizState): SittingStep {
  const { choice, progress } = stepToday(withoutEnd(state));
  if (choice) return { choice, progress };
  const ahead = [...state.memories.values()]
    .filter((memory) => memory.lastRespondedOn < state.today && !state.suspended.has(memory.conceptId))
    .map((memory) => ({ memory, recall: recallOn(state.model, memory, state.today) }))
    .sort((a, b) => a.recall - b.recall || (a.memory.conceptId < b.memory.conceptId ? -1 : 1));
  const first = ahead[0];
  return {
    choice: first ? { conceptId: first.memory.conceptId, reason: { kind: 'ahead', recall: first.recall } } : null,
    progress: { done: progress.done, total: progress.done + ahead.length },
  };
}

/** Memories whose last response was wrong or missing, but for suspended ones. */
export const listMissedMemories = ({ memories, suspended }: Pick<QuizState, 'memories' | 'suspended'>): Memory[] =>
  [...memories.values()].filter(({ missedTurnId, conceptId }) => missedTurnId !== null && !suspended.has(conceptId));

const NO_LIMIT = Number.MAX_SAFE_INTEGER;

/** The same learner with all the time in the world, today and on any other day. */
const withoutEnd = (state: QuizState): QuizState => ({
  ...state,
  settings: { ...state.settings, dailyMinutes: NO_LIMIT, weekdayShares: EVEN_WEEK, pause: null },
});

/** Where a finished plan stands in numbers. */
const countProgress = (plan: QuizPlan): SittingProgress => ({ done: plan.doneCount, total: plan.totalCount });
