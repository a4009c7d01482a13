import { changeArchived } from '@/lib/db/classroom/class-changes';
import type { Db } from '@/lib/db/connection/client';
import type { ClassroomId, LearnerId } from '@/lib/ids';
import { type Done, doneIf } from './done';

/** Archives a classroom: nobody joins, nobody is invited, its pages can still be read. Only its instructor can. */
export const archiveClassroom = async (
  db: Db,
  instructorId: LearnerId,
  classroomId: ClassroomId,
  now: Date,
): Promise<Done> => doneIf(await changeArchived(db, instructorId, classroomId, now));

/** Takes a classroom out of the archive. */
export const reopenClassroom = async (db: Db, instructorId: LearnerId, classroomId: ClassroomId): Promise<Done> =>
  doneIf(await changeArchived(db, instructorId, classroomId, null));
