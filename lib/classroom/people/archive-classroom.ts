import { changeArchived } from '@/lib/db/classroom/class-changes';
import type { Db } from '@/lib/db/connection/client';
import type { ClassroomId, LearnerId } from '@/lib/ids';

/**
 * Archives a classroom: nobody joins, nobody is invited, its pages can still be read. Only its instructor can.
 * @returns whether there was such a class of theirs
 */
export const archiveClassroom = (
  db: Db,
  instructorId: LearnerId,
  classroomId: ClassroomId,
  now: Date,
): Promise<boolean> => changeArchived(db, instructorId, classroomId, now);

/** Takes a classroom out of the archive. */
export const reopenClassroom = (db: Db, instructorId: LearnerId, classroomId: ClassroomId): Promise<boolean> =>
  changeArchived(db, instructorId, classroomId, null);
