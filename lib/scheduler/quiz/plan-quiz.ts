import type { ConceptId } from '@/lib/ids';
import { countPressing } from '@/lib/scheduler/due/assigned';
import { dueDayOf, intervalOf, movableDays } from '@/lib/scheduler/due/due-day';
import type { StudyDay } from '@/lib/scheduler/due/study-day';
import { isAnsweredOn, type Memory, recallOn } from '@/lib/scheduler/memory/memory';
import { countContrasts, isRested } from './contrast';
import { countFitting, type OpenQuestions, sumTimes } from './fit-day';
import { countAdmitted, countUnbegun, waitsForRetry } from './newcomers';
import { minutesOn } from './quiz-settings';
import { type QuizState, timesOf } from './quiz-state';
import { reviewsAhead } from './work-ahead';

/** A memory that is due. */
export type Due = {
  readonly memory: Memory;
  readonly dueOn: StudyDay;
  readonly recall: number;
  /** Whether it is due early because of the exam. */
  readonly isForExam: boolean;
  /** Whether it is due early because of a wrong answer that the learner was sure of. */
  readonly isForSureMiss: boolean;
};

/** The current state of today's quiz: which questions are left, and how many are done. */
export type QuizPlan = Omit<OpenQuestions, 'due'> & {
  /**
   * Concepts that were started today with a wrong answer and are asked about again, because others build on them. The
   * one that has waited longest comes first.
   */
  readonly retries: readonly Memory[];
  /** Concepts with an answer today, latest first. */
  readonly answered: readonly Memory[];
  /** Memories that are due and have no answer today, in no particular order. */
  readonly due: readonly Due[];
  /** The number of questions answered today. A second try is part of its question. */
  readonly doneCount: number;
  /**
   * The number of questions in today's quiz, both answered and still to come: as many as were promised, or as many as
   * fit into the minutes that are left.
   */
  readonly totalCount: number;
  /** The number of those questions that are still to come, if enough are open. */
  readonly leftCount: number;
};

/** The number of days overdue after which a review takes precedence over others. */
const LEFT_BEHIND_DAYS = 10;
/**
 * If the reviews that have waited too long need more than this many days' minutes, for example after time off, nothing
 * new is started.
 */
const MOST_LEFT_BEHIND = 3;

/** Returns whether a review has waited too long, because of time off or because the daily minutes were not enough. */
export const isLeftBehind = ({ dueOn }: Due, today: StudyDay): boolean => today - dueOn > LEFT_BEHIND_DAYS;

/**
 * Plans today's quiz: as many questions as were promised, from due concepts and those that may be started. Before the
 * first answer of the day, there are as many as fit into the day's minutes. A day off has none.
 */
export function planQuiz(state: QuizState): QuizPlan {
  const { memories, settings, today, suspended, resting, pace } = state;
  const answered: Memory[] = [];
  const due: Due[] = [];
  const rested: ConceptId[] = [];
  let begunToday = resting.size;
  let reviews = 0;
  for (const memory of memories.values()) {
    if (memory.learnedOn >= today) begunToday++;
    const isAnswered = isAnsweredOn(memory, today);
    if (isAnswered) answered.push(memory);
    if (suspended.has(memory.conceptId)) continue;
    const interval = intervalOf(state, memory);
    const inDays = memory.lastReviewedOn + interval - today;
    reviews += reviewsAhead(interval, inDays);
    if (isAnswered || addIfDue(state, memory, interval, due)) continue;
    if (isRested(state, memory, interval)) rested.push(memory.conceptId);
  }
  const plannedMs = minutesOn(settings, today) * 60_000;
  const doneCount = answered.length + resting.size;
  const asked = [...due.map(({ memory }) => memory), ...answered].map(({ conceptId }) => conceptId);
  const reviewCount = due.length + countContrasts(state, asked, rested);
  const promisedNew = (state.promised ?? 0) - doneCount - reviewCount;
  const dayMs = settings.dailyMinutes * 60_000;
  const leftBehindMs = due.filter((each) => isLeftBehind(each, today)).length * pace.reviewMs;
  const admitted =
    leftBehindMs > MOST_LEFT_BEHIND * dayMs
      ? 0
      : countAdmitted(state, reviews * pace.reviewMs, begunToday, promisedNew);
  const freeCount = Math.min(countUnbegun(state), admitted);
  const newCount = Math.max(freeCount, countPressing(state));
  const pressingCount = newCount - freeCount;
  const open = { due, reviewCount, newCount, pressingCount };
  const totalCount = state.promised ?? doneCount + countFitting(state, open, plannedMs - state.spentMs);
  const leftCount = plannedMs === 0 ? 0 : Math.max(0, totalCount - doneCount);
  const comingCount = Math.min(leftCount, reviewCount + newCount);
  const retries = listRetries(state, answered, comingCount);
  return {
    retries,
    answered: answered.sort((a, b) => b.lastSeq - a.lastSeq),
    ...open,
    doneCount,
    totalCount,
    leftCount,
  };
}

/** Returns the approximate time, in milliseconds, that the coming questions and the waiting second tries take. */
export const estimateLeft = (state: QuizState, plan: QuizPlan): number =>
  plan.retries.reduce(
    (ms, { conceptId }) => ms + timesOf(state, conceptId).reviewMs,
    sumTimes(state, plan, plan.leftCount),
  );

/** The number of responses between a wrong response and its second try, if there is anything else to ask. */
export const RETRY_GAP = 4;

/**
 * Returns the concepts that are waiting for their second try. The one that has waited longest comes first. A concept
 * that was missed too close to the end of the quiz waits until tomorrow.
 */
function listRetries(state: QuizState, answered: readonly Memory[], comingCount: number): readonly Memory[] {
  const waiting = answered.filter((each) => waitsForRetry(state, each));
  const kept: Memory[] = [];
  for (const memory of waiting.sort((a, b) => a.lastSeq - b.lastSeq)) {
    if (state.logLength - memory.lastSeq + comingCount + kept.length >= RETRY_GAP) kept.push(memory);
  }
  return kept;
}

/** Adds a memory to the list if it is due. Returns whether it is. */
function addIfDue(state: QuizState, memory: Memory, interval: number, due: Due[]): boolean {
  const { today, settings } = state;
  const soonest = memory.lastReviewedOn + interval - movableDays(interval) - 1;
  if (soonest > today && settings.exam === null && memory.sureMissOn === null) return false;
  const dueOn = dueDayOf(state, memory, interval);
  if (dueOn > today) return false;
  const isEarly = soonest > today;
  const isForSureMiss = isEarly && dueDayOf(state, { ...memory, sureMissOn: null }, interval) > today;
  const recall = recallOn(state.model, memory, today);
  due.push({ memory, dueOn, recall, isForExam: isEarly && !isForSureMiss, isForSureMiss });
  return true;
}
