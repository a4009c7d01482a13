import { removeEnrolment } from '@/lib/db/classroom/classrooms';
import type { Db } from '@/lib/db/connection/client';
import type { ClassroomId, LearnerId } from '@/lib/ids';
import { type Done, doneIf } from './done';

/**
 * Leaves a classroom that one joined; its instructors see nothing of the learner from then on. A co-instructor can
 * leave too; the instructor cannot: nobody would see the class any more.
 */
export const leaveClassroom = async (db: Db, learnerId: LearnerId, classroomId: ClassroomId): Promise<Done> =>
  doneIf(await removeEnrolment(db, learnerId, classroomId));
