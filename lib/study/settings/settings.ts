import type { Db } from '@/lib/db/connection/client';
import { findSettings, type LearnerSettings, saveSettings } from '@/lib/db/learner/settings';
import type { LearnerId } from '@/lib/ids';
import { readSettings, type SettingsFields } from './read-settings';

/** Changes a learner's settings. They take effect at once, on everything learnt before too. */
export async function changeSettings(
  db: Db,
  learnerId: LearnerId,
  changes: Partial<LearnerSettings>,
  now: Date,
): Promise<boolean> {
  const settings = await findSettings(db, learnerId);
  return settings !== null && saveSettings(db, learnerId, { ...settings, ...changes }, now);
}

export type SettingsSaved =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: 'no-learner' }
  | { readonly ok: false; readonly code: 'unreadable'; readonly errors: Readonly<Record<string, string>> };

/** Saves what a learner set in the form; when anything of it makes no sense, nothing. */
export async function saveSettingsForm(
  db: Db,
  learnerId: LearnerId,
  fields: SettingsFields,
  now: Date,
): Promise<SettingsSaved> {
  const standing = await findSettings(db, learnerId);
  if (!standing) return { ok: false, code: 'no-learner' };
  const reading = readSettings(fields, standing, now);
  if (!reading.ok) return { ok: false, code: 'unreadable', errors: reading.errors };
  const saved = await saveSettings(db, learnerId, reading.settings, now);
  return saved ? { ok: true } : { ok: false, code: 'no-learner' };
}
