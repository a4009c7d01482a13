import { countPressing } from '@/lib/scheduler/due/assigned';
import { dueDayOf, intervalOf, movableDays } from '@/lib/scheduler/due/due-day';
import type { StudyDay } from '@/lib/scheduler/due/study-day';
import { isAnsweredOn, type Memory, recallOn } from '@/lib/scheduler/memory/memory';
import { countAdmitted, countUnbegun, waitsForRetry } from './newcomers';
import { minutesOn } from './quiz-settings';
import type { QuizState } from './quiz-state';
import { reviewsAhead } from './work-ahead';

/** A memory whose day has come. */
export type Due = {
  readonly memory: Memory;
  readonly dueOn: StudyDay;
  readonly recall: number;
  /** Whether it would not be due yet but for the exam. */
  readonly isForExam: boolean;
};

/** Today's quiz as it stands: what is open, and how much is done. */
export type QuizPlan = {
  /** Answered wrong today and to be asked once more; the longest waiting first. */
  readonly retries: readonly Memory[];
  /** Answered today, the latest first. */
  readonly answered: readonly Memory[];
  /** Due and not answered today, in no order. */
  readonly due: readonly Due[];
  /** Concepts that may still be begun today. */
  readonly newCount: number;
  /** As many of them, the last ones, may only be begun because a class needs them by a day. */
  readonly pressingCount: number;
  /** Milliseconds of today's minutes that are left. */
  readonly leftMs: number;
  /** Concepts answered today and not waiting for a retry. */
  readonly doneCount: number;
  /** Concepts in today's quiz, done and to come: today's portion, not the whole backlog. */
  readonly totalCount: number;
};

/** Days after which a review no longer waits for others. */
const LEFT_BEHIND_DAYS = 10;
/** When more than so many days' minutes of such reviews wait, as after time off, nothing new is let in. */
const MOST_LEFT_BEHIND = 3;

/** Whether a review has waited too long: after time off, or because there was more than the minutes hold. */
export const isLeftBehind = ({ dueOn }: Due, today: StudyDay): boolean => today - dueOn > LEFT_BEHIND_DAYS;

/** What today's quiz holds: what is due and what may be begun, as much as fits into today's minutes. */
export function planQuiz(state: QuizState): QuizPlan {
  const { memories, settings, today, suspended, resting, pace } = state;
  const answered: Memory[] = [];
  const due: Due[] = [];
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
    if (!isAnswered) addIfDue(state, memory, interval, due);
  }
  const leftMs = Math.max(0, minutesOn(settings, today) * 60_000 - state.spentMs);
  const retries = answered.filter((each) => waitsForRetry(each, today) && !suspended.has(each.conceptId));
  const dayMs = settings.dailyMinutes * 60_000;
  const leftBehindMs = due.filter((each) => isLeftBehind(each, today)).length * pace.reviewMs;
  const admitted =
    leftBehindMs > MOST_LEFT_BEHIND * dayMs ? 0 : countAdmitted(state, reviews * pace.reviewMs, begunToday);
  const freeCount = Math.min(countUnbegun(state), admitted);
  const newCount = Math.max(freeCount, countPressing(state));
  return {
    retries: retries.sort((a, b) => a.lastSeq - b.lastSeq),
    answered: answered.sort((a, b) => b.lastSeq - a.lastSeq),
    due,
    newCount,
    pressingCount: newCount - freeCount,
    leftMs,
    doneCount: answered.length + resting.size - retries.length,
    totalCount: answered.length + resting.size + countFitting(state, leftMs, due.length, newCount),
  };
}

function addIfDue(state: QuizState, memory: Memory, interval: number, due: Due[]): void {
  const { today, settings } = state;
  const soonest = memory.lastReviewedOn + interval - movableDays(interval) - 1;
  if (soonest > today && settings.exam === null) return;
  const dueOn = dueDayOf(state, memory, interval);
  if (dueOn > today) return;
  due.push({ memory, dueOn, recall: recallOn(state.model, memory, today), isForExam: soonest > today });
}

/** How many of what is due and may be begun fit into the time that is left; the last may run over. */
function countFitting({ pace }: QuizState, leftMs: number, dueCount: number, newCount: number): number {
  const count = dueCount + newCount;
  if (count === 0) return 0;
  const meanMs = (dueCount * pace.reviewMs + newCount * pace.newMs) / count;
  return Math.min(count, Math.ceil(leftMs / meanMs));
}
