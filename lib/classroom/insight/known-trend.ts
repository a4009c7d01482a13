import type { ClassMemory } from '@/lib/db/classroom/class-records';
import type { ClassResponse } from '@/lib/db/classroom/class-responses';
import { isSelfGraded } from '@/lib/quiz/forms/registry';
import { addStudyDays, type StudyDay } from '@/lib/scheduler/due/study-day';
import { isKnown } from '@/lib/scheduler/memory/known';
import type { MemoryModel, ModelState } from '@/lib/scheduler/memory/memory-model';

/** The data about one learner and one concept. */
export type TrendLog = {
  readonly model: MemoryModel;
  /** The first study day that instructors may see. */
  readonly sharedFrom: StudyDay;
  /** Counted responses, oldest first. They include at least all responses after the first requested day. */
  readonly responses: readonly Pick<ClassResponse, 'studyDay' | 'form' | 'grade' | 'predictedRecall' | 'elapsedDays'>[];
  /** The memory as it is now; null if the learner has not begun the concept. */
  readonly memory: Pick<ClassMemory, 'marked' | 'isPartlySelfGraded'> | null;
};

/** How many of the learners who had joined the class by a given day knew the concept on that day. */
export type TrendPoint = { readonly day: StudyDay; readonly knownCount: number; readonly learnerCount: number };

/**
 * Returns how many learners knew a concept on each of these days (ascending), as predicted at the time from marked
 * responses. Uses the predictions that the reviews recorded; if the learner graded some of the reviews, replays the
 * marked ones instead.
 */
export function knownTrend(logs: readonly TrendLog[], days: readonly StudyDay[]): readonly TrendPoint[] {
  return days.map((day) => {
    const inClass = logs.filter(({ sharedFrom }) => sharedFrom <= day);
    return { day, learnerCount: inClass.length, knownCount: inClass.filter((log) => knewOn(log, day)).length };
  });
}

/**
 * Returns whether the learner knew the concept on a day. The first response after the day recorded the prediction for
 * that day. If there is none, the prediction follows from the memory.
 */
function knewOn(log: TrendLog, day: StudyDay): boolean {
  const { model, memory } = log;
  if (!memory?.marked) return false;
  const responses = memory.isPartlySelfGraded ? log.responses.filter(({ form }) => !isSelfGraded(form)) : log.responses;
  const next = responses.find(({ studyDay }) => studyDay > day);
  if (!next) return isKnown(model, memory.marked, day);
  if (memory.isPartlySelfGraded) return replaysAsKnown(model, responses, day);
  const { studyDay, predictedRecall, elapsedDays } = next;
  if (predictedRecall === null || elapsedDays === null || elapsedDays < 1) return false;
  const stability = model.stabilityFor(predictedRecall, elapsedDays);
  return isKnown(model, { stability, lastReviewedOn: addStudyDays(studyDay, -elapsedDays) }, day);
}

/** Replays these responses, oldest first, up to a day, and returns whether the concept is known on that day. */
function replaysAsKnown(model: MemoryModel, responses: TrendLog['responses'], day: StudyDay): boolean {
  let state: ModelState | null = null;
  let lastReviewedOn = day;
  for (const { studyDay, grade } of responses) {
    if (studyDay > day) break;
    state = state === null ? model.firstState(grade) : model.nextState(state, studyDay - lastReviewedOn, grade);
    lastReviewedOn = studyDay;
  }
  return state !== null && isKnown(model, { stability: state.stability, lastReviewedOn }, day);
}
