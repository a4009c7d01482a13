import { addSuspension } from '@/lib/db/learner/suspensions';
import type { ConceptId, LearnerId } from '@/lib/ids';
import { fail, type Result, succeed } from '@/lib/result';
import type { StudyContext } from '@/lib/study/context';

/** Sets a concept aside: it is not asked until it is brought back. Its memory stays, and goes on fading. */
export async function suspend(
  { db, catalog }: StudyContext,
  learnerId: LearnerId,
  conceptId: ConceptId,
  now: Date,
): Promise<Result<null, 'no-concept' | 'no-learner'>> {
  if (!catalog.find(conceptId)) return fail('no-concept');
  return (await addSuspension(db, learnerId, conceptId, now)) ? succeed(null) : fail('no-learner');
}
