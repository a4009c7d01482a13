import { isKnown } from '@/lib/scheduler/known';
import type { MemoryInput } from '@/lib/scheduler/memory';
import type { MemoryModel } from '@/lib/scheduler/memory-model';
import type { StudyDay } from '@/lib/scheduler/study-day';

/** A learner's counted reviews of one concept, oldest first, and from which day on they may be looked at. */
export type TrendLog = {
  readonly model: MemoryModel;
  readonly sharedFrom: StudyDay;
  readonly reviews: readonly Pick<MemoryInput, 'studyDay' | 'grade'>[];
};

/** How many knew the concept on a day, of those who were in the class by then. */
export type TrendPoint = { readonly day: StudyDay; readonly knownCount: number; readonly learnerCount: number };

/** How many knew a concept on each of these days (ascending), as their reviews up to then say. */
export function knownTrend(logs: readonly TrendLog[], days: readonly StudyDay[]): readonly TrendPoint[] {
  const points = days.map((day) => ({ day, knownCount: 0, learnerCount: 0 }));
  for (const { model, sharedFrom, reviews } of logs) {
    const states = statesOf(model, reviews);
    for (const point of points) {
      if (point.day < sharedFrom) continue;
      point.learnerCount++;
      const state = states.findLast(({ lastReviewedOn }) => lastReviewedOn <= point.day);
      if (state && isKnown(model, state, point.day)) point.knownCount++;
    }
  }
  return points;
}

/** The memory after each review. */
function statesOf(model: MemoryModel, reviews: TrendLog['reviews']) {
  const states: { readonly stability: number; readonly difficulty: number; readonly lastReviewedOn: StudyDay }[] = [];
  for (const { studyDay, grade } of reviews) {
    const last = states.at(-1);
    const elapsedDays = last ? studyDay - last.lastReviewedOn : 0;
    if (last && elapsedDays < 1) continue;
    const state = last ? model.nextState(last, elapsedDays, grade) : model.firstState(grade);
    states.push({ ...state, lastReviewedOn: studyDay });
  }
  return states;
}
