import type { ClassLearner } from '@/lib/db/classroom/class-records';
import type { LearnerId } from '@/lib/ids';
import type { StudyDay } from '@/lib/scheduler/due/study-day';

/** One learner's figures: what they did since they joined, and what they know on the chosen day. */
export type LearnerFigures = {
  readonly id: LearnerId;
  readonly name: string;
  readonly joinedAt: Date;
  readonly responseCount: number;
  /** The number of responses to flashcards, which learners grade themselves. */
  readonly selfGradedCount: number;
  /**
   * The share, 0 to 1, of right or partly right responses among those that were neither practice nor self-graded; null
   * if there is no such response yet.
   */
  readonly accuracy: number | null;
  readonly knownCount: number;
  readonly dayCount: number;
  /** The last day of study in the learner's own time zone; null before the first response. */
  readonly lastStudiedOn: StudyDay | null;
};

/** Returns a learner's figures from their record and the number of concepts they know. */
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
