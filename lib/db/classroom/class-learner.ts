import { z } from 'zod';
import type { Db } from '@/lib/db/connection/client';
import { readRows } from '@/lib/db/connection/read-rows';
import { conceptIdSchema, type LearnerId } from '@/lib/ids';
import { studyDaySchema } from '@/lib/scheduler/due/study-day';
import { outcomeSchema } from '@/lib/scheduler/memory/grade';
import type { TaughtClass } from './class-access';
import { notRetracted, selfGraded, taughtLearners } from './class-access';

const sharedResponseSchema = z.object({
  at: z.date(),
  studyDay: studyDaySchema,
  conceptId: conceptIdSchema,
  promptText: z.string(),
  responseText: z.string(),
  rightText: z.string(),
  outcome: outcomeSchema,
  whyWrong: z.string().nullable(),
  practice: z.boolean(),
  /** Whether the learner graded it. */
  selfGraded: z.boolean(),
});
/** A response in words, as it was stored in the learner's history. */
export type SharedResponse = Readonly<z.infer<typeof sharedResponseSchema>>;

/**
 * Returns the latest responses of a learner since they joined this class, the most recent first; empty unless the user
 * teaches it.
 */
export const listSharedResponses = (
  db: Db,
  taught: TaughtClass,
  learnerId: LearnerId,
  most: number,
): Promise<readonly SharedResponse[]> =>
  readRows(db, sharedResponseSchema)`
    SELECT r."at", r."studyDay" - DATE 'epoch' AS "studyDay", r."conceptId", r."promptText", r."responseText",
      r."rightText", r."outcome", r."whyWrong", r."practice", ${selfGraded} AS "selfGraded"
    FROM ${taughtLearners(taught)}
    JOIN "Review" r ON r."learnerId" = e."learnerId" AND r."studyDay" >= e."sharedFrom"
    WHERE e."learnerId" = ${learnerId}::uuid AND ${notRetracted}
    ORDER BY r."seq" DESC LIMIT ${most}`;

const sharedDaySchema = z.object({
  studyDay: studyDaySchema,
  /** The number of all responses. `selfGraded` counts those to flashcards, which learners grade themselves. */
  reviews: z.number(),
  selfGraded: z.number(),
});
/** What a learner did on one study day. Undone responses are not counted. */
export type SharedDay = Readonly<z.infer<typeof sharedDaySchema>>;

/** Returns a learner's study days since they joined this class, oldest first; empty unless the user teaches it. */
export const listSharedDays = (db: Db, taught: TaughtClass, learnerId: LearnerId): Promise<readonly SharedDay[]> =>
  readRows(db, sharedDaySchema)`
    SELECT t."studyDay" - DATE 'epoch' AS "studyDay", t."responseCount" AS "reviews", t."selfGradedCount" AS "selfGraded"
    FROM ${taughtLearners(taught)}
    JOIN "StudyTally" t ON t."learnerId" = e."learnerId" AND t."studyDay" >= e."sharedFrom"
    WHERE e."learnerId" = ${learnerId}::uuid ORDER BY t."studyDay"`;
