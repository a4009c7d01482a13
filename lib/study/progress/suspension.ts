import { addSuspension, removeSuspension } from '@/lib/db/learner/suspensions';
import type { ConceptId, LearnerId } from '@/lib/ids';
import { fail, type Result, succeed } from '@/lib/result';
import type { StudyContext } from '@/lib/study/context';

/**
 * Suspends a concept, so that no quiz or practice asks about it until it is resumed. Its memory remains and continues
 * to fade.
 */
export async function suspend(
  { db, catalog }: StudyContext,
  learnerId: LearnerId,
  conceptId: ConceptId,
  now: Date,
): Promise<Result<null, 'no-concept' | 'no-learner'>> {
  if (!catalog.find(conceptId)) return fail('no-concept');
  return (await addSuspension(db, learnerId, conceptId, now)) ? succeed(null) : fail('no-learner');
}

/** Resumes a suspended concept. It is asked about again when its turn comes. */
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
