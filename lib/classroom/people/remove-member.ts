import { removeCoInstructorPlace, removeLearnerPlace } from '@/lib/db/classroom/class-changes';
import type { Db } from '@/lib/db/connection/client';
import type { ClassroomId, LearnerId } from '@/lib/ids';
import { type Done, doneIf } from './done';

/**
 * Removes a learner from a class. They keep all they have learnt; who taught them sees nothing of it any more. With the
 * code they could come back: renew it to prevent that.
 */
export const removeLearner = async (
  db: Db,
  instructorId: LearnerId,
  classroomId: ClassroomId,
  learnerId: LearnerId,
): Promise<Done> => doneIf(await removeLearnerPlace(db, instructorId, classroomId, learnerId));

/** Removes a co-instructor. Only the instructor can. */
export const removeCoInstructor = async (
  db: Db,
  instructorId: LearnerId,
  classroomId: ClassroomId,
  coInstructorId: LearnerId,
): Promise<Done> => doneIf(await removeCoInstructorPlace(db, instructorId, classroomId, coInstructorId));
