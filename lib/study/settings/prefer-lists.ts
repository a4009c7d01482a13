import { saveUsesLists } from '@/lib/db/learner/settings';
import type { LearnerId } from '@/lib/ids';
import { fail, type Result, succeed } from '@/lib/result';
import type { StudyContext } from '@/lib/study/context';

/** How a learner prefers to answer. */
export type ListsPreference = { readonly usesLists: boolean };

/** Saves whether a learner answers with lists and buttons. The settings form shows the choice too. */
export async function preferLists(
  { db }: StudyContext,
  learnerId: LearnerId,
  { usesLists }: ListsPreference,
): Promise<Result<ListsPreference, 'no-learner'>> {
  return (await saveUsesLists(db, learnerId, usesLists)) ? succeed({ usesLists }) : fail('no-learner');
}
