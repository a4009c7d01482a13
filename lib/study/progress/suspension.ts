import { addSuspension, removeSuspension } from '@/lib/db/learner/suspensions';
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

/** Brings a suspended concept back: it is asked again when it is its turn. */
export async function bringBack(
  { db, catalog }: StudyContext,
  learnerId: LearnerId,
  conceptId: ConceptId,
  now: Date,
): Promise<Result<null, 'no-concept'>> {
  if (!catalog.find(conceptId)) return fail('no-concept');
  await removeSuspension(db, learnerId, conceptId, now);
  return succeed(null);
}
