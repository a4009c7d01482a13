import { z } from 'zod';
import type { Db } from '@/lib/db/connection/client';
import { readRows } from '@/lib/db/connection/read-rows';
import { type LearnerId, learnerIdSchema } from '@/lib/ids';
import { readableName } from '@/lib/names/readable-name';
import { type StudyDay, studyDaySchema } from '@/lib/scheduler/due/study-day';
import type { TaughtClass } from './class-access';
import { notRetracted, selfGraded, taughtLearners } from './class-access';

/** A learner who has a misconception. */
export type MisconceptionHolder = {
  readonly learnerId: LearnerId;
  readonly name: string;
  readonly shownCount: number;
  readonly lastShownOn: StudyDay;
};
/** A misconception in a class. */
export type HeldMisconception = {
  readonly misconceptionId: string;
  /** The learners who have it, sorted by when they last revealed it, the most recent first. */
  readonly holders: readonly MisconceptionHolder[];
  /** The learners who revealed it and have recovered from it. */
  readonly recovered: readonly LearnerId[];
  readonly lastShownOn: StudyDay;
};

const rowSchema = z.object({
  misconceptionId: z.string(),
  recovered: z.array(learnerIdSchema),
  lastShownOn: studyDaySchema,
  holders: z.array(z.tuple([learnerIdSchema, z.string(), z.number(), studyDaySchema])),
});

/**
 * Returns the misconceptions that learners of a class have revealed since they joined; empty unless the user teaches
 * it. A misconception begins with the response that reveals it, unless that response was undone. It ends when the
 * learner's first response about the concept on a later study day is right and was marked by the server. A retry on the
 * same day does not count, because the learner has just read the explanation. A misconception that was revealed with
 * several concepts counts once, until the learner has overcome it for each of them.
 */
export async function listMisconceptions(
  db: Db,
  taught: TaughtClass,
  only: LearnerId | null = null,
): Promise<readonly HeldMisconception[]> {
  const rows = await readRows(db, rowSchema)`
    WITH shown AS (
      SELECT r."learnerId", r."conceptId", r."misconceptionId", count(*)::int AS "shownCount",
        max(r."studyDay") AS "lastShownOn"
      FROM ${taughtLearners(taught)}
      JOIN "Memory" m ON m."learnerId" = e."learnerId" AND m."confusions" <> '{}'
      JOIN "Review" r ON r."learnerId" = m."learnerId" AND r."conceptId" = m."conceptId"
        AND r."misconceptionId" IS NOT NULL AND r."studyDay" >= e."sharedFrom" AND ${notRetracted}
      WHERE ${only}::uuid IS NULL OR e."learnerId" = ${only}::uuid
      GROUP BY r."learnerId", r."conceptId", r."misconceptionId"
    ), judged AS (
      SELECT s.*, NOT EXISTS (SELECT 1 FROM "Review" r
        WHERE r."learnerId" = s."learnerId" AND r."conceptId" = s."conceptId" AND NOT r."practice"
          AND NOT ${selfGraded} AND r."outcome" = 'right' AND r."studyDay" > s."lastShownOn" AND ${notRetracted}) AS "isHeld"
      FROM shown s
    ), held AS (
      SELECT j."misconceptionId", j."learnerId", bool_or(j."isHeld") AS "isHeld",
        sum(j."shownCount")::int AS "shownCount", max(j."lastShownOn") AS "lastShownOn"
      FROM judged j
      GROUP BY j."misconceptionId", j."learnerId"
    )
    SELECT h."misconceptionId",
      coalesce(json_agg(h."learnerId") FILTER (WHERE NOT h."isHeld"), '[]') AS "recovered",
      max(h."lastShownOn") - DATE 'epoch' AS "lastShownOn",
      coalesce(json_agg(json_build_array(h."learnerId", a."name", h."shownCount", h."lastShownOn" - DATE 'epoch')
        ORDER BY h."lastShownOn" DESC, lower(a."name"), a."id") FILTER (WHERE h."isHeld"), '[]') AS "holders"
    FROM held h JOIN "Account" a ON a."id" = h."learnerId"
    GROUP BY h."misconceptionId"`;
  return rows.map((row) => ({
    ...row,
    holders: row.holders.map(([learnerId, name, shownCount, lastShownOn]) => ({
      learnerId,
      name: readableName(name),
      shownCount,
      lastShownOn,
    })),
  }));
}
