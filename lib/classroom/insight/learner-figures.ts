import type { ClassLearner } from '@/lib/db/classroom/class-records';
import type { LearnerId } from '@/lib/ids';
import type { StudyDay } from '@/lib/scheduler/due/study-day';

/**
 * One learner of the class in numbers: what they did since they joined, what they know on the day that is looked at.
 */
export type LearnerFigures = {
  readonly id: LearnerId;
  readonly name: string;
  readonly joinedAt: Date;
  readonly responseCount: number;
  /** Of all responses, flashcards that they graded themselves. */
  readonly selfGradedCount: number;
  /**
   * Right or partly right, 0 to 1, of the responses that were neither practice nor self-graded; null before the first.
   */
  readonly accuracy: number | null;
  readonly knownCount: number;
  readonly dayCount: number;
  /** In the learner's own time zone; null before the first response. */
  readonly lastStudiedOn: StudyDay | null;
};

/** What a learner did since they joined, and how much they know. */
export const toFigures = (learner: ClassLearner, knownCount: number): LearnerFigures => ({
  id: learner.learnerId,
  name: learner.name,
  joinedAt: learner.joinedAt,
  responseCount: learner.responseCount,
  selfGradedCount: learner.selfGradedCount,
  accuracy: learner.countedCount === 0 ? null : learner.rightCount / learner.countedCount,
  knownCount,
  dayCount: learner.dayCount,
  lastStudiedOn: learner.lastStudiedOn,
});
