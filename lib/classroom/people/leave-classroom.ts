import { removeEnrolment } from '@/lib/db/classroom/classrooms';
import type { Db } from '@/lib/db/connection/client';
import type { ClassroomId, LearnerId } from '@/lib/ids';

/**
 * Leaves a classroom that one joined; its instructors see nothing of the learner from then on. A co-instructor can
 * leave too; the instructor cannot: nobody would see the class any more.
 * @returns whether there was a place to leave
 */
export const leaveClassroom = (db: Db, learnerId: LearnerId, classroomId: ClassroomId): Promise<boolean> =>
  removeEnrolment(db, learnerId, classroomId);
