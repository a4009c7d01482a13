import { removeEnrolment } from '@/lib/db/classroom/classrooms';
import type { Db } from '@/lib/db/connection/client';
import type { ClassroomId, LearnerId } from '@/lib/ids';
import { type Done, doneIf } from './done';

/**
 * Leaves a classroom. From then on, its instructors can no longer see anything about the learner. A co-instructor can
 * leave too. The instructor cannot, because then no one could see the class.
 */
export const leaveClassroom = async (db: Db, learnerId: LearnerId, classroomId: ClassroomId): Promise<Done> =>
  doneIf(await removeEnrolment(db, learnerId, classroomId));
