import { type ClassHeading, findClassHeading } from '@/lib/db/classroom/class-access';
import type { Db } from '@/lib/db/connection/client';
import type { ClassroomId, LearnerId } from '@/lib/ids';

export type { ClassHeading };

/** Returns what heads each page of a class; null for a person who does not teach it. */
export const viewHeading = (db: Db, instructorId: LearnerId, classroomId: ClassroomId): Promise<ClassHeading | null> =>
  findClassHeading(db, instructorId, classroomId);
