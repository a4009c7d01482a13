import type { TaughtClass } from '@/lib/db/classroom/class-access';
import { removeCoInstructorPlace, removeLearnerPlace } from '@/lib/db/classroom/class-changes';
import type { Db } from '@/lib/db/connection/client';
import type { LearnerId } from '@/lib/ids';
import { type Done, doneIf } from './done';

/**
 * Removes a learner from a class. They keep all that they have learned, and the instructors no longer see any of it.
 * They can use the join code to come back, unless it is renewed.
 */
export const removeLearner = async (db: Db, taught: TaughtClass, learnerId: LearnerId): Promise<Done> =>
  doneIf(await removeLearnerPlace(db, taught, learnerId));

/** Removes a co-instructor. Only the instructor can do this. */
export const removeCoInstructor = async (db: Db, taught: TaughtClass, coInstructorId: LearnerId): Promise<Done> =>
  doneIf(await removeCoInstructorPlace(db, taught, coInstructorId));
