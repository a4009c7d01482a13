import { z } from 'zod';
import type { Db } from '@/lib/db/connection/client';
import { readRows } from '@/lib/db/connection/read-rows';
import { conceptIdSchema, type LearnerId, turnIdSchema } from '@/lib/ids';
import { dateOf, type StudyDay } from '@/lib/scheduler/due/study-day';
import { outcomeSchema } from '@/lib/scheduler/memory/grade';

const dayReviewSchema = z.object({
  turnId: turnIdSchema,
  conceptId: conceptIdSchema,
  outcome: outcomeSchema,
  practice: z.boolean(),
  elapsedMs: z.number(),
  readMs: z.number(),
  promptText: z.string(),
  rightText: z.string(),
  whyWrong: z.string().nullable(),
});
/** A response of one study day, as the summary at the end of that day's quiz shows it. */
export type DayReview = Readonly<z.infer<typeof dayReviewSchema>>;

/** Returns a learner's responses on one study day that were not undone, oldest first. */
export function listDayReviews(db: Db, learnerId: LearnerId, day: StudyDay): Promise<readonly DayReview[]> {
  return readRows(db, dayReviewSchema)`
    SELECT r."turnId", r."conceptId", r."outcome", r."practice", r."elapsedMs", r."readMs", r."promptText", r."rightText", r."whyWrong"
    FROM "Review" r
    WHERE r."learnerId" = ${learnerId}::uuid AND r."studyDay" = ${dateOf(day)}::date
      AND NOT EXISTS (SELECT 1 FROM "Retraction" x
        WHERE x."learnerId" = r."learnerId" AND x."turnId" = r."turnId")
    ORDER BY r."seq"`;
}
