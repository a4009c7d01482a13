import type { DueJudge } from '@/lib/db/classroom/class-outlooks';
import type { ClassMemory, Judge, MeasuredLearner } from '@/lib/db/classroom/class-records';
import { type StudyDay, studyDayOf } from '@/lib/scheduler/due/study-day';
import { KNOWN_RECALL, lastingRecallOn } from '@/lib/scheduler/memory/known';
import { type MemoryModel, modelOf } from '@/lib/scheduler/memory/memory-model';

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

/** The same, with what says when a memory is due. */
export const dueJudgeOf = (learner: MeasuredLearner, measure: Measure): DueJudge => ({
  ...judgeOf(learner, measure),
  ...measure.model.inverse,
  forgettable: 1 - learner.desiredRetention,
});

/**
 * What instructors see of a learner's concept: predicted recall, 0 to 1, from marked responses alone; that there are only
 * responses that the learner graded; or null where it is not begun.
 */
export type ClassRecall = number | 'self-graded' | null;

/** What instructors see of a memory; recall is that of the day after the last marked response at the earliest. */
export const recallOf = ({ model, day }: Measure, { marked }: ClassMemory): ClassRecall =>
  marked === null ? 'self-graded' : lastingRecallOn(model, marked, day);

/** Whether this counts as known. */
export const isKnownRecall = (recall: ClassRecall): boolean => typeof recall === 'number' && recall >= KNOWN_RECALL;
