import { findClassPart } from '@/lib/db/classroom/class-part';
import type { Db } from '@/lib/db/connection/client';
import type { LearnerKind } from './visitor-kind';

/** Returns the kind of a signed-in user, which decides their navigation. Sends one SQL statement. */
export async function findLearnerKind(db: Pick<Db, '$queryRaw'>, learnerId: string): Promise<LearnerKind> {
  const { attends, teaches } = await findClassPart(db, learnerId);
  if (teaches) return 'instructor';
  return attends ? 'member' : 'learner';
}
