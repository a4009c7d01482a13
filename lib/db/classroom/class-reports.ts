import { z } from 'zod';
import type { Db } from '@/lib/db/connection/client';
import { readRows } from '@/lib/db/connection/read-rows';
import { reportKindSchema } from '@/lib/db/learner/reports';
import { conceptIdSchema, learnerIdSchema } from '@/lib/ids';
import { readableName } from '@/lib/names/readable-name';
import type { TaughtClass } from './class-access';
import { notRetracted, taughtLearners } from './class-access';

const classReportSchema = z.object({
  learnerId: learnerIdSchema,
  name: z.string().transform(readableName),
  turnId: z.string(),
  conceptId: conceptIdSchema,
  promptText: z.string(),
  rightText: z.string(),
  /** The response in words; null if the learner had not answered, or if the answer has been undone. */
  responseText: z.string().nullable(),
  kind: reportKindSchema,
  words: z.string(),
  at: z.date(),
  /** The instant at which an author marked it as done. */
  handledAt: z.date().nullable(),
});
/** A learner's report about a question, as the learner's instructors see it. */
export type ClassReport = Readonly<z.infer<typeof classReportSchema>>;

/**
 * Returns the latest reports from a class, the most recent first; empty unless the user teaches it. Includes only
 * reports about questions that were asked after the learner joined.
 */
export const listClassReports = (db: Db, taught: TaughtClass, most: number): Promise<readonly ClassReport[]> =>
  readRows(db, classReportSchema)`
    SELECT r."learnerId", a."name", r."turnId", r."conceptId", r."promptText", r."rightText",
      CASE WHEN ${notRetracted} THEN r."responseText" END AS "responseText", r."kind", r."words", r."at", r."handledAt"
    FROM ${taughtLearners(taught)}
    JOIN "Report" r ON r."learnerId" = e."learnerId" AND r."studyDay" >= e."sharedFrom"
    JOIN "Account" a ON a."id" = e."learnerId"
    ORDER BY r."at" DESC, r."turnId" LIMIT ${most}`;
