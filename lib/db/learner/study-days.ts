import { z } from 'zod';
import type { Db } from '@/lib/db/connection/client';
import { readRows } from '@/lib/db/connection/read-rows';
import type { LearnerId } from '@/lib/ids';
import { dateOf, type StudyDay, studyDaySchema } from '@/lib/scheduler/due/study-day';
import { studyMs } from '@/lib/scheduler/quiz/pace';

const dayCountSchema = z.object({
  studyDay: studyDaySchema,
  reviews: z.number(),
  right: z.number(),
  /**
   * How long questions, verdicts, and lessons were on screen, in milliseconds. Each of them counts as study time only
   * up to a maximum.
   */
  spentMs: z.number(),
});
/** How much a learner did on one study day. Undone answers are not counted. */
export type DayCount = Readonly<z.infer<typeof dayCountSchema>>;

/** Returns a learner's counts for each study day since a given day, oldest first. Omits days without responses. */
export async function listDayCounts(db: Db, learnerId: LearnerId, since: StudyDay): Promise<readonly DayCount[]> {
  return readRows(db, dayCountSchema)`
    SELECT r."studyDay" - DATE 'epoch' AS "studyDay", count(*)::int AS "reviews",
      count(*) FILTER (WHERE r."outcome" IN ('right', 'partly-right'))::int AS "right",
      sum(least(r."elapsedMs", ${studyMs(Infinity)}) + r."readMs")::float8
        + coalesce((SELECT sum(n."ms" + n."readMs") FROM "Lesson" n
            WHERE n."learnerId" = ${learnerId}::uuid AND n."studyDay" = r."studyDay"), 0)::float8 AS "spentMs"
    FROM "Review" r
    WHERE r."learnerId" = ${learnerId}::uuid AND r."studyDay" >= ${dateOf(since)}::date
      AND NOT EXISTS (SELECT 1 FROM "Retraction" x
        WHERE x."learnerId" = r."learnerId" AND x."turnId" = r."turnId")
    GROUP BY r."studyDay" ORDER BY r."studyDay"`;
}
