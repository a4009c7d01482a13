import type { TaughtClass } from '@/lib/db/classroom/class-access';
import { findClassHeading } from '@/lib/db/classroom/class-access';
import { type ClassMember, listMembers } from '@/lib/db/classroom/class-members';
import { readSharedReviews } from '@/lib/db/classroom/class-reviews';
import type { Db } from '@/lib/db/connection/client';
import { fail, type Result, succeed } from '@/lib/result';
import { type ClassFile, formatFileName } from './class-file';

/**
 * Exports all the responses that the learners of a class share, as JSON lines, learner by learner. docs/exports.md
 * describes the fields. Fails with `not-found` for anyone who does not teach the class.
 */
export async function exportReviews(db: Db, taught: TaughtClass, now: Date): Promise<Result<ClassFile, 'not-found'>> {
  const [heading, members] = await Promise.all([findClassHeading(db, taught), listMembers(db, taught)]);
  if (!heading) return fail('not-found');
  const learners = members.filter(({ role }) => role === 'learner');
  const name = formatFileName(heading, 'reviews', now.toISOString().slice(0, 10), 'jsonl');
  return succeed({ name, pieces: write(db, taught, learners) });
}

async function* write(db: Db, taught: TaughtClass, learners: readonly ClassMember[]) {
  for (const { id } of learners) yield* readSharedReviews(db, taught, id);
}
