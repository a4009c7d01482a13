import { saveUsesLists } from '@/lib/db/learner/settings';
import type { LearnerId } from '@/lib/ids';
import { fail, type Result, succeed } from '@/lib/result';
import type { StudyContext } from '@/lib/study/context';

/** What a learner prefers to answer with. */
export type ListsPreference = { readonly usesLists: boolean };

/** Keeps whether a learner answers with lists and buttons; the settings form shows it, too. */
export async function preferLists(
  { db }: StudyContext,
  learnerId: LearnerId,
  { usesLists }: ListsPreference,
): Promise<Result<ListsPreference, 'no-learner'>> {
  return (await saveUsesLists(db, learnerId, usesLists)) ? succeed({ usesLists }) : fail('no-learner');
}
