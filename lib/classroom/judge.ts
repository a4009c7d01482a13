import type { DueJudge } from '@/lib/db/class-outlooks';
import type { ClassMemory, Judge, MeasuredLearner } from '@/lib/db/class-records';
import { KNOWN_RECALL, lastingRecallOn } from '@/lib/scheduler/known';
import { type MemoryModel, modelOf } from '@/lib/scheduler/memory-model';
import { type StudyDay, studyDayOf } from '@/lib/scheduler/study-day';

/** A learner's own measure: their memory model, and the study day on which they are judged. */
export type Measure = { readonly model: MemoryModel; readonly day: StudyDay };

/** What a learner's memories are measured by: on a given day, or on the study day that they are in. */
export const measureOf = (learner: MeasuredLearner, now: Date, on: StudyDay | null): Measure => ({
  model: modelOf(learner.parameters),
  day: on ?? studyDayOf(now, learner.timeZone),
});

/** The measure as the store compares by it. */
export const judgeOf = ({ learnerId }: MeasuredLearner, { model, day }: Measure): Judge => ({
  learnerId,
  day,
  knownFor: model.daysUntil(1, KNOWN_RECALL),
});

/** Likewise, with what says when a memory is due: R(t,S) = (1 + factor·t/S)^−w20 solved for t. */
export function dueJudgeOf(learner: MeasuredLearner, measure: Measure): DueJudge {
  const power = -1 / (measure.model.parameters[20] as number);
  return {
    ...judgeOf(learner, measure),
    forgettable: 1 - learner.desiredRetention,
    power,
    scale: 1 / (0.9 ** power - 1),
  };
}

/** Predicted recall, 0 to 1, at the earliest on the day after the last review. */
export const recallOf = ({ model, day }: Measure, memory: ClassMemory): number => lastingRecallOn(model, memory, day);

/** Whether so much predicted recall counts as known. */
export const isKnownRecall = (recall: number | null): boolean => recall !== null && recall >= KNOWN_RECALL;
