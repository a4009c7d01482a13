import { z } from 'zod';
import type { Db } from '@/lib/db/connection/client';
import { readPrepared } from '@/lib/db/connection/prepare-read';
import { type LearnerSettings, learnerSettingsSchema, settingsColumn } from '@/lib/db/learner/settings';
import { type LearnerId, learnerIdSchema } from '@/lib/ids';
import { dateOf, type StudyDay, studyDaySchema } from '@/lib/scheduler/due/study-day';
import type { TaughtClass } from './class-access';
import { taughtLearners } from './class-access';

/** What a learner planned to do, and the days on which they studied. */
export type StudyPlan = {
  readonly settings: LearnerSettings;
  /**
   * The median time, in milliseconds, of the learner's answers about a concept after the first one; null until there
   * are enough answers.
   */
  readonly reviewMs: number | null;
  readonly studiedOn: ReadonlySet<StudyDay>;
};

const rowSchema = z.object({
  learnerId: learnerIdSchema,
  settings: learnerSettingsSchema,
  reviewMs: z.number().nullable(),
  studiedOn: z.array(studyDaySchema),
});

/**
 * Returns the plans of a class's learners, and their study days since a given day; empty unless the user teaches the
 * class. `only` selects some learners.
 */
export async function listStudyPlans(
  db: Db,
  taught: TaughtClass,
  since: StudyDay,
  only: readonly LearnerId[] | null = null,
): Promise<ReadonlyMap<LearnerId, StudyPlan>> {
  const rows = await readPrepared(db, rowSchema)`
    SELECT e."learnerId", ${settingsColumn}, c."reviewMs",
      ARRAY(SELECT t."studyDay" - DATE 'epoch' FROM "StudyTally" t
        WHERE t."learnerId" = e."learnerId" AND t."studyDay" >= greatest(e."sharedFrom", ${dateOf(since)}::date))
        AS "studiedOn"
    FROM ${taughtLearners(taught)}
    JOIN "Learner" l ON l."id" = e."learnerId"
    LEFT JOIN "Calibration" c ON c."learnerId" = e."learnerId"
    WHERE ${only}::uuid[] IS NULL OR e."learnerId" = ANY(${only}::uuid[])`;
  return new Map(
    rows.map(({ learnerId, studiedOn, ...plan }) => [learnerId, { ...plan, studiedOn: new Set(studiedOn) }]),
  );
}
