import type { DueYardstick } from '@/lib/db/classroom/class-outlooks';
import type { ClassMemory, MeasuredLearner, Yardstick } from '@/lib/db/classroom/class-records';
import { type StudyDay, studyDayOf } from '@/lib/scheduler/due/study-day';
import { KNOWN_RECALL, lastingRecallOn } from '@/lib/scheduler/memory/known';
import { getMemoryModel, type MemoryModel } from '@/lib/scheduler/memory/memory-model';

/** A learner's memory model, and the study day on which the learner is judged. */
export type Measure = { readonly model: MemoryModel; readonly day: StudyDay };

/** Returns the measure for a learner's memories on a given day or, without one, on the learner's current study day. */
export const measureOf = (learner: MeasuredLearner, now: Date, on: StudyDay | null): Measure => ({
  model: getMemoryModel(learner.parameters),
  day: on ?? studyDayOf(now, learner.timeZone),
});

/** Returns the values that the database compares a learner's memories with. */
export const toYardstick = ({ learnerId }: MeasuredLearner, { model, day }: Measure): Yardstick => ({
  learnerId,
  day,
  knownFor: model.daysUntil(1, KNOWN_RECALL),
});

/** Returns the values of `toYardstick`, and those that decide when a memory is due. */
export const toDueYardstick = (learner: MeasuredLearner, measure: Measure): DueYardstick => ({
  ...toYardstick(learner, measure),
  ...measure.model.inverse,
  forgettable: 1 - learner.desiredRetention,
});

/**
 * What instructors see about a learner and a concept. A number is the predicted recall, 0 to 1, from marked responses
 * alone. `self-graded` means that the learner graded every response. Null means that the learner has not begun the
 * concept.
 */
export type ClassRecall = number | 'self-graded' | null;

/**
 * Returns what instructors see about a memory. The recall is for the measure's day or the day after the last marked
 * response, whichever is later.
 */
export const getClassRecall = ({ model, day }: Measure, { marked }: ClassMemory): ClassRecall =>
  marked === null ? 'self-graded' : lastingRecallOn(model, marked, day);

/** Returns whether this recall counts as known. */
export const isKnownRecall = (recall: ClassRecall): boolean => typeof recall === 'number' && recall >= KNOWN_RECALL;
