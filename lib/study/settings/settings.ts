import { listGoalIds } from '@/lib/catalog/course';
import type { Db } from '@/lib/db/connection/client';
import { findSettings, type LearnerSettings, markGoalsSeen, saveSettings } from '@/lib/db/learner/settings';
import type { LearnerId } from '@/lib/ids';
import { type Failure, type FieldErrors, fail, type Result, succeed } from '@/lib/result';
import type { StudyContext } from '@/lib/study/context';
import { readSettings, type SettingsFields } from './read-settings';

/** Changes a learner's settings. They take effect immediately, even for concepts that were learned earlier. */
export async function changeSettings(
  db: Db,
  learnerId: LearnerId,
  changes: Partial<LearnerSettings>,
  now: Date,
): Promise<boolean> {
  const settings = await findSettings(db, learnerId);
  return settings !== null && saveSettings(db, learnerId, { ...settings, ...changes }, now);
}

export type SettingsSaved = Result<null, 'no-learner'> | Failure<'unreadable', FieldErrors>;

/** Saves the settings form of a learner, or nothing if any field is invalid. */
export async function saveSettingsForm(
  { db, catalog }: StudyContext,
  learnerId: LearnerId,
  fields: SettingsFields,
  now: Date,
): Promise<SettingsSaved> {
  const standing = await findSettings(db, learnerId);
  if (!standing) return fail('no-learner');
  const reading = readSettings(fields, standing, listGoalIds(catalog), now);
  if (!reading.ok) return reading;
  const saved = await saveSettings(db, learnerId, reading.value, now);
  if (!saved) return fail('no-learner');
  await markGoalsSeen(db, learnerId);
  return succeed(null);
}

/** Records that a learner has seen the news about goals, without changing any setting. */
export const dismissGoalNews = ({ db }: StudyContext, learnerId: LearnerId): Promise<void> =>
  markGoalsSeen(db, learnerId);
