import { findSettings } from '@/lib/db/learner/settings';
import type { GoalId, LearnerId } from '@/lib/ids';
import type { StudyContext } from '@/lib/study/context';

/** What a learner's placement is over: their goals; null when there is no such learner. */
export async function findOwnGoals({ db }: StudyContext, learnerId: LearnerId): Promise<readonly GoalId[] | null> {
  const settings = await findSettings(db, learnerId);
  return settings?.goals ?? null;
}
