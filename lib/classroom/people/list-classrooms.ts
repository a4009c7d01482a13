import { type ClassroomPlace, findClassroomPlaces } from '@/lib/db/classroom/classrooms';
import type { Db } from '@/lib/db/connection/client';
import type { LearnerId } from '@/lib/ids';
import { fail, type Result, succeed } from '@/lib/result';

/** A user's classrooms, the latest first, and the time zone in which times are shown to the user. */
export type ClassroomList = {
  readonly timeZone: string;
  readonly classrooms: readonly ClassroomPlace[];
};

/** Returns the classrooms in which the user is an instructor or a learner. */
export async function listClassrooms(db: Db, learnerId: LearnerId): Promise<Result<ClassroomList, 'no-learner'>> {
  const found = await findClassroomPlaces(db, learnerId);
  return found ? succeed({ timeZone: found.timeZone, classrooms: found.places }) : fail('no-learner');
}
