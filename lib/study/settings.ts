import { z } from 'zod';
import type { Db } from '@/lib/db/client';
import type { LearnerSettings } from '@/lib/db/settings';
import { findSettings, saveSettings } from '@/lib/db/settings';
import type { LearnerId } from '@/lib/ids';
import { isTimeZone } from '@/lib/scheduler/study-day';

/** What a learner can set, within the bounds in which it makes sense. */
export const settingsSchema = z.object({
  timeZone: z.string().max(64).refine(isTimeZone, 'Choose a time zone from the list.'),
  dailyMinutes: z.coerce
    .number('Enter a whole number.')
    .int('Enter a whole number.')
    .min(3, 'At least 3 minutes a day.')
    .max(120, 'At most 120 minutes a day.'),
  /** Empty: as many as the minutes have room for. */
  newPerDay: z
    .string()
    .trim()
    .regex(/^[0-9]{0,3}$/, 'Enter a whole number, or nothing.')
    .transform((text) => (text === '' ? null : Number(text)))
    .refine((count) => count === null || count <= 50, 'At most 50 new ones a day.'),
  /** In percent as people type it, a share between 0 and 1 inside. */
  desiredRetention: z.coerce
    .number('Enter a number of percent.')
    .min(70, 'At least 70 %.')
    .max(97, 'At most 97 %: above that, reviews multiply.')
    .transform((percent) => percent / 100),
});

export const getSettings = async (db: Db, learnerId: LearnerId): Promise<LearnerSettings | null> =>
  findSettings(db, learnerId);

/** Changes a learner's settings. They take effect at once, on everything learnt before too. */
export async function changeSettings(
  db: Db,
  learnerId: LearnerId,
  changes: Partial<LearnerSettings>,
): Promise<boolean> {
  const settings = await findSettings(db, learnerId);
  return settings !== null && saveSettings(db, learnerId, { ...settings, ...changes });
}
