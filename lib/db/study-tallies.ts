import type { ClassroomId, LearnerId } from '@/lib/ids';
import { dateOf, type StudyDay } from '@/lib/scheduler/study-day';
import { taughtLearners } from './class-access';
import type { Db } from './client';

/** How many responses somebody gave on one of their study days; those taken back do not count. */
export type TalliedDay = { readonly studyDay: StudyDay; readonly responseCount: number };

/** Days as PostgreSQL packs them: `day:count`, separated by spaces. */
const unpackDays = (packed: string): readonly TalliedDay[] =>
  packed.split(' ').map((each) => {
    const [studyDay, responseCount] = each.split(':').map(Number);
    return { studyDay: studyDay as StudyDay, responseCount: responseCount ?? 0 };
  });

/**
 * The study days of a class's learners from one day to another, each since they joined, oldest first; whoever has none is
 * left out. None unless the person asking teaches the class.
 */
export async function listClassDays(
  db: Db,
  teacherId: LearnerId,
  classroomId: ClassroomId,
  from: StudyDay,
  to: StudyDay,
): Promise<ReadonlyMap<LearnerId, readonly TalliedDay[]>> {
  const rows = await db.$queryRaw<{ learnerId: LearnerId; days: string }[]>`
    SELECT t."learnerId", string_agg(concat(t."studyDay" - DATE 'epoch', ':', t."responseCount"), ' '
      ORDER BY t."studyDay") AS "days"
    FROM ${taughtLearners(teacherId, classroomId)}
    JOIN "StudyTally" t ON t."learnerId" = e."learnerId" AND t."studyDay" <= ${dateOf(to)}::date
      AND t."studyDay" >= greatest(e."sharedFrom", ${dateOf(from)}::date)
    GROUP BY t."learnerId"`;
  return new Map(rows.map(({ learnerId, days }) => [learnerId, unpackDays(days)]));
}

/** Somebody's own study days since a day, oldest first. */
export const listOwnDays = (db: Db, learnerId: LearnerId, since: StudyDay): Promise<readonly TalliedDay[]> =>
  db.$queryRaw<TalliedDay[]>`
    SELECT t."studyDay" - DATE 'epoch' AS "studyDay", t."responseCount" FROM "StudyTally" t
    WHERE t."learnerId" = ${learnerId}::uuid AND t."studyDay" >= ${dateOf(since)}::date ORDER BY t."studyDay"`;
