import type { Db } from '@/lib/db/connection/client';
import type { LearnerId } from '@/lib/ids';
import { dateOf, type StudyDay } from '@/lib/scheduler/due/study-day';

/** How much was done on one study day; responses taken back do not count. */
export type DayCount = {
  readonly studyDay: StudyDay;
  readonly reviews: number;
  readonly right: number;
};

/** A learner's responses per study day since a day, oldest first; days without any are left out. */
export async function listDayCounts(db: Db, learnerId: LearnerId, since: StudyDay): Promise<readonly DayCount[]> {
  return db.$queryRaw<DayCount[]>`
    SELECT r."studyDay" - DATE 'epoch' AS "studyDay", count(*)::int AS "reviews",
      count(*) FILTER (WHERE r."outcome" IN ('right', 'partly-right'))::int AS "right"
    FROM "Review" r
    WHERE r."learnerId" = ${learnerId}::uuid AND r."studyDay" >= ${dateOf(since)}::date
      AND NOT EXISTS (SELECT 1 FROM "Retraction" x
        WHERE x."learnerId" = r."learnerId" AND x."turnId" = r."turnId")
    GROUP BY r."studyDay" ORDER BY r."studyDay"`;
}
