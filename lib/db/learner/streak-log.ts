import { z } from 'zod';
import type { Db } from '@/lib/db/connection/client';
import { readRows } from '@/lib/db/connection/read-rows';
import { conceptIdSchema, type LearnerId } from '@/lib/ids';
import { studyDaySchema } from '@/lib/scheduler/due/study-day';
import type { Replaced } from '@/lib/scheduler/streak/settings-history';
import type { StreakReview } from '@/lib/scheduler/streak/streak-facts';
import { learnerSettingsSchema, settingsColumn, shownOnlyColumns } from './settings';

/** The part of a learner's log that a streak needs. */
export type StreakLog = {
  /** The responses that were not undone, oldest first. */
  readonly reviews: readonly StreakReview[];
  /** The lengths that the log had when the learner's parameters changed, ascending. */
  readonly refittedAt: readonly number[];
  /** The periods of suspensions that have ended, oldest first. */
  readonly suspensions: readonly FormerSuspension[];
};

const instantSchema = z.number().transform((ms) => new Date(ms));
const formerSuspensionSchema = z.object({ conceptId: conceptIdSchema, from: instantSchema, until: instantSchema });
export type FormerSuspension = Readonly<z.infer<typeof formerSuspensionSchema>>;

const logRowSchema = z.object({
  refittedAt: z.array(z.number()),
  lines: z.string().nullable(),
  suspensions: z.array(formerSuspensionSchema).nullable(),
});

const streakReviewSchema = z.object({
  conceptId: conceptIdSchema,
  seq: z.number(),
  at: z.date(),
  studyDay: studyDaySchema,
  elapsedMs: z.number(),
  readMs: z.number(),
  predictedRecall: z.number().nullable(),
  elapsedDays: z.number().nullable(),
}) satisfies z.ZodType<StreakReview>;
const streakReviewsSchema = z.array(streakReviewSchema);

/** Reads the whole log of a learner in one statement. Returns null if there is no such learner. */
export async function findStreakLog(db: Db, learnerId: LearnerId): Promise<StreakLog | null> {
  const [row] = await readRows(db, logRowSchema)`
    SELECT l."refittedAt", (
      SELECT json_agg(json_build_object('conceptId', s."conceptId", 'from', extract(epoch FROM s."from") * 1000,
        'until', extract(epoch FROM s."until") * 1000) ORDER BY s."from")
      FROM "FormerSuspension" s WHERE s."learnerId" = l."id") AS "suspensions", (
      SELECT string_agg(concat_ws(' ', r."conceptId", r."seq", (extract(epoch FROM r."at") * 1000)::bigint,
        r."studyDay" - DATE 'epoch', r."elapsedMs", r."readMs",
        r."predictedRecall", r."elapsedDays"), E'\n' ORDER BY r."seq")
      FROM "Review" r
      WHERE r."learnerId" = l."id" AND NOT EXISTS (SELECT 1 FROM "Retraction" x
        WHERE x."learnerId" = r."learnerId" AND x."turnId" = r."turnId")) AS "lines"
    FROM "Learner" l WHERE l."id" = ${learnerId}::uuid`;
  if (!row) return null;
  return {
    reviews: streakReviewsSchema.parse(row.lines?.split('\n').map(unpack) ?? []),
    refittedAt: row.refittedAt,
    suspensions: row.suspensions ?? [],
  };
}

/** Parses a line. Recall and elapsed days are either both present or, for a first review, both missing. */
function unpack(line: string): unknown {
  const [conceptId, seq, at, studyDay, elapsedMs, readMs, predictedRecall, elapsedDays] = line.split(' ');
  return {
    conceptId,
    seq: Number(seq),
    at: new Date(Number(at)),
    studyDay: Number(studyDay),
    elapsedMs: Number(elapsedMs),
    readMs: Number(readMs),
    predictedRecall: predictedRecall === undefined ? null : Number(predictedRecall),
    elapsedDays: elapsedDays === undefined ? null : Number(elapsedDays),
  };
}

const formerSettingsSchema = z.object({ until: z.date(), settings: learnerSettingsSchema });

/** Returns the former settings of a learner, oldest first. */
export async function listFormerSettings(db: Db, learnerId: LearnerId): Promise<readonly Replaced[]> {
  const rows = await readRows(db, formerSettingsSchema)`
    SELECT l."until", ${settingsColumn}
    FROM (SELECT f.*, ${shownOnlyColumns} FROM "FormerSettings" f WHERE f."learnerId" = ${learnerId}::uuid) l
    ORDER BY l."until"`;
  return rows.map(({ until, settings }) => ({ until, timeZone: settings.timeZone, settings }));
}
