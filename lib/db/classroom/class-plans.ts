import type { Db } from '@/lib/db/connection/client';
import { type LearnerSettings, type SettingsRow, settingsColumn, toSettings } from '@/lib/db/learner/settings';
import { type ClassroomId, type LearnerId, learnerIdSchema } from '@/lib/ids';
import { dateOf, type StudyDay } from '@/lib/scheduler/due/study-day';
import { taughtLearners } from './class-access';

/** What a learner planned to do, and on which days they did anything. */
export type StudyPlan = {
  readonly settings: LearnerSettings;
  /** Median milliseconds of a later answer; null until enough is known. */
  readonly reviewMs: number | null;
  readonly studiedOn: ReadonlySet<StudyDay>;
};

/** The plans of a class's learners, with their study days since a day; none unless the person asking teaches the class. */
export async function listStudyPlans(
  db: Db,
  teacherId: LearnerId,
  classroomId: ClassroomId,
  since: StudyDay,
): Promise<ReadonlyMap<LearnerId, StudyPlan>> {
  const rows = await db.$queryRaw<
    (SettingsRow & { learnerId: string; reviewMs: number | null; studiedOn: StudyDay[] })[]
  >`
    SELECT e."learnerId", ${settingsColumn}, c."reviewMs",
      ARRAY(SELECT t."studyDay" - DATE 'epoch' FROM "StudyTally" t
        WHERE t."learnerId" = e."learnerId" AND t."studyDay" >= greatest(e."sharedFrom", ${dateOf(since)}::date))
        AS "studiedOn"
    FROM ${taughtLearners(teacherId, classroomId)}
    JOIN "Learner" l ON l."id" = e."learnerId"
    LEFT JOIN "Calibration" c ON c."learnerId" = e."learnerId"`;
  return new Map(
    rows.map((row) => [
      learnerIdSchema.parse(row.learnerId),
      { settings: toSettings(row), reviewMs: row.reviewMs, studiedOn: new Set(row.studiedOn) },
    ]),
  );
}
