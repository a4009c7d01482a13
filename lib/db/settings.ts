import type { LearnerId } from '@/lib/ids';
import type { Db } from './client';
import type { LearnerSettings } from './learner-state';

/** A learner's settings; null when there is no such learner. */
export const findSettings = (db: Db, id: LearnerId): Promise<LearnerSettings | null> =>
  db.learner.findUnique({
    where: { id },
    select: { timeZone: true, dailyGoal: true, newPerDay: true, desiredRetention: true },
  });

/** Saves settings; false when there is no such learner. */
export async function saveSettings(db: Db, id: LearnerId, settings: LearnerSettings): Promise<boolean> {
  const { count } = await db.learner.updateMany({ where: { id }, data: { ...settings } });
  return count === 1;
}
