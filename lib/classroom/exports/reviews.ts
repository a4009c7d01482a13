import { findClassHeading } from '@/lib/db/classroom/class-access';
import { type ClassMember, listMembers } from '@/lib/db/classroom/class-members';
import { readSharedReviews } from '@/lib/db/classroom/class-reviews';
import type { Db } from '@/lib/db/connection/client';
import type { ClassroomId, LearnerId } from '@/lib/ids';
import { fail, type Result, succeed } from '@/lib/result';
import { type ClassFile, fileNameOf } from './class-file';

/**
 * Everything that the learners of a class share of what they answered, as JSON lines, learner by learner; docs/exports.md says what each
 * field holds. Not found for whoever does not teach the class.
 */
export async function exportReviews(
  db: Db,
  teacherId: LearnerId,
  classroomId: ClassroomId,
  now: Date,
): Promise<Result<ClassFile, 'not-found'>> {
  const [heading, members] = await Promise.all([
    findClassHeading(db, teacherId, classroomId),
    listMembers(db, teacherId, classroomId),
  ]);
  if (!heading) return fail('not-found');
  const learners = members.filter(({ role }) => role === 'learner');
  const name = fileNameOf(heading, 'reviews', now.toISOString().slice(0, 10), 'jsonl');
  return succeed({ name, pieces: write(db, teacherId, classroomId, learners) });
}

async function* write(db: Db, teacherId: LearnerId, classroomId: ClassroomId, learners: readonly ClassMember[]) {
  for (const { id } of learners) yield* readSharedReviews(db, teacherId, classroomId, id);
}
