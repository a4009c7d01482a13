import { findSettings } from '@/lib/db/learner/settings';
import type { GoalId, LearnerId } from '@/lib/ids';
import type { StudyContext } from '@/lib/study/context';

/** Returns the goals that a learner's placement covers, or null if the learner does not exist. */
export async function findOwnGoals({ db }: StudyContext, learnerId: LearnerId): Promise<readonly GoalId[] | null> {
  const settings = await findSettings(db, learnerId);
  return settings?.goals ?? null;
}
