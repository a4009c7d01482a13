import { removeCoInstructorPlace, removeLearnerPlace } from '@/lib/db/classroom/class-changes';
import type { Db } from '@/lib/db/connection/client';
import type { ClassroomId, LearnerId } from '@/lib/ids';

/**
 * Removes a learner from a class. They keep all they have learnt; who taught them sees nothing of it any more. With the
 * code they could come back: renew it to prevent that.
 * @returns whether there was such a learner in a class of theirs
 */
export const removeLearner = (
  db: Db,
  teacherId: LearnerId,
  classroomId: ClassroomId,
  learnerId: LearnerId,
): Promise<boolean> => removeLearnerPlace(db, teacherId, classroomId, learnerId);

/** Removes a co-instructor. Only the instructor can. */
export const removeCoInstructor = (
  db: Db,
  instructorId: LearnerId,
  classroomId: ClassroomId,
  coInstructorId: LearnerId,
): Promise<boolean> => removeCoInstructorPlace(db, instructorId, classroomId, coInstructorId);
