import type { DueYardstick } from '@/lib/db/classroom/class-outlooks';
import type { ClassMemory, MeasuredLearner, Yardstick } from '@/lib/db/classroom/class-records';
import { type StudyDay, studyDayOf } from '@/lib/scheduler/due/study-day';
import { KNOWN_RECALL, lastingRecallOn } from '@/lib/scheduler/memory/known';
import { getMemoryModel, type MemoryModel } from '@/lib/scheduler/memory/memory-model';

/** A learner's own measure: their memory model, and the study day on which they are judged. */
export type Measure = { readonly model: MemoryModel; readonly day: StudyDay };

/** What a learner's memories are measured by: on a given day, or on the study day that they are in. */
export const measureOf = (learner: MeasuredLearner, now: Date, on: StudyDay | null): Measure => ({
  model: getMemoryModel(learner.parameters),
  day: on ?? studyDayOf(now, learner.timeZone),
});

/** What the store compares a learner's memories with. */
export const toYardstick = ({ learnerId }: MeasuredLearner, { model, day }: Measure): Yardstick => ({
  learnerId,
  day,
  knownFor: model.daysUntil(1, KNOWN_RECALL),
});

/** The same, with what says when a memory is due. */
export const toDueYardstick = (learner: MeasuredLearner, measure: Measure): DueYardstick => ({
  ...toYardstick(learner, measure),
  ...measure.model.inverse,
  forgettable: 1 - learner.desiredRetention,
});

/**
 * What instructors see of a learner's concept: predicted recall, 0 to 1, from marked responses alone; that there are
 * only responses that the learner graded; or null where it is not begun.
 */
export type ClassRecall = number | 'self-graded' | null;

/** What instructors see of a memory; recall is that of the day after the last marked response at the earliest. */
export const getClassRecall = ({ model, day }: Measure, { marked }: ClassMemory): ClassRecall =>
  marked === null ? 'self-graded' : lastingRecallOn(model, marked, day);

/** Whether this counts as known. */
export const isKnownRecall = (recall: ClassRecall): boolean => typeof recall === 'number' && recall >= KNOWN_RECALL;
