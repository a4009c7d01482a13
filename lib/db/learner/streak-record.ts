import { z } from 'zod';
import type { Db } from '@/lib/db/connection/client';
import { jsonObject } from '@/lib/db/connection/json-object';
import { prepareRead } from '@/lib/db/connection/prepare-read';
import { conceptIdSchema, type LearnerId } from '@/lib/ids';
import { type StudyDay, studyDaySchema } from '@/lib/scheduler/due/study-day';
import type { Replaced } from '@/lib/scheduler/streak/settings-history';
import type { StreakReview } from '@/lib/scheduler/streak/streak-facts';
import { Prisma } from '@/prisma/generated/client';
import { quizSizes } from './day-promise';
import { findStateWith, type LearnerState, prepareStateRead } from './learner-state';
import { lessonTimes } from './lessons';
import { learnerSettingsSchema, settingsFields, shownOnlyColumns } from './settings';
import { type KnownLog, logCacheOf } from './state/log-cache';
import { stateRowSchema } from './state/state-row';

const instantSchema = z.number().transform((ms) => new Date(ms));
const formerSuspensionSchema = z.object({ conceptId: conceptIdSchema, from: instantSchema, until: instantSchema });
type FormerSuspension = Readonly<z.infer<typeof formerSuspensionSchema>>;
const formerSettingsSchema = z.object({ until: instantSchema, settings: learnerSettingsSchema });

/** What a streak follows from, except for the learner's state. */
export type StreakRecord = {
  /** The responses that were not undone, oldest first. */
  readonly reviews: readonly StreakReview[];
  /** The lengths that the log had when the learner's parameters changed, ascending. */
  readonly refittedAt: readonly number[];
  /** The periods of suspensions that have ended, oldest first. */
  readonly suspensions: readonly FormerSuspension[];
  /** The former settings, oldest first. */
  readonly formerSettings: readonly Replaced[];
  /** The number of questions after which a day's quiz was finished, for each study day that had a promise. */
  readonly quizSizes: ReadonlyMap<StudyDay, number>;
  /** The milliseconds spent on the lessons of each study day. */
  readonly lessonMs: ReadonlyMap<StudyDay, number>;
};

const byDaySchema = z.array(z.tuple([studyDaySchema, z.number()])).nullable();

/** The fields that `streakFields` selects. */
const streakFieldsSchema = z.object({
  refittedAt: z.array(z.number()),
  since: z.number(),
  lines: z.string().nullable(),
  last: z.object({ seq: z.number(), turnId: z.string() }).nullable(),
  suspensions: z.array(formerSuspensionSchema).nullable(),
  formerSettings: z.array(formerSettingsSchema).nullable(),
  quizSizes: byDaySchema,
  lessonMs: byDaySchema,
});

/** SQL for an instant in milliseconds. */
const toMs = (instant: Prisma.Sql): Prisma.Sql => Prisma.sql`(extract(epoch FROM ${instant}) * 1000)::bigint`;

/** The part of a request that says which responses the process knows. */
type LogRequest = { readonly log: KnownLog | null };
const knownSeq = ({ log }: LogRequest) => log?.last.seq ?? 0;
const knownTurn = ({ log }: LogRequest) => log?.last.turnId ?? '';

/**
 * SQL for the position in the log up to which the process knows the responses; 0 if it has to read all of them. The log
 * is append-only, so what the process knows is current if the log has the same entry at that position and nothing was
 * undone after that entry.
 */
const since = Prisma.sql`(CASE WHEN EXISTS (SELECT 1 FROM "Review" k
      WHERE k."learnerId" = l."id" AND k."seq" = ${knownSeq} AND k."turnId" = ${knownTurn})
    AND NOT EXISTS (SELECT 1 FROM "Retraction" k WHERE k."learnerId" = l."id" AND k."seq" > ${knownSeq})
  THEN ${knownSeq} ELSE 0 END)`;

/** SQL for everything that the streak of the learner called `l` follows from, as one JSON object. */
const streakFields = jsonObject({
  refittedAt: Prisma.sql`l."refittedAt"`,
  since,
  lines: Prisma.sql`(
    SELECT string_agg(concat_ws(' ', r."conceptId", r."seq", ${toMs(Prisma.sql`r."at"`)}, r."studyDay" - DATE 'epoch',
      r."elapsedMs", r."readMs", r."predictedRecall", r."elapsedDays"), ',' ORDER BY r."seq")
    FROM "Review" r
    WHERE r."learnerId" = l."id" AND r."seq" > ${since} AND NOT EXISTS (SELECT 1 FROM "Retraction" x
      WHERE x."learnerId" = r."learnerId" AND x."turnId" = r."turnId"))`,
  last: Prisma.sql`(
    SELECT ${jsonObject({ seq: Prisma.sql`r."seq"`, turnId: Prisma.sql`r."turnId"` })}
    FROM "Review" r WHERE r."learnerId" = l."id" ORDER BY r."seq" DESC LIMIT 1)`,
  suspensions: Prisma.sql`(
    SELECT json_agg(${jsonObject({
      conceptId: Prisma.sql`s."conceptId"`,
      from: toMs(Prisma.sql`s."from"`),
      until: toMs(Prisma.sql`s."until"`),
    })} ORDER BY s."from") FROM "FormerSuspension" s WHERE s."learnerId" = l."id")`,
  formerSettings: Prisma.sql`(
    SELECT json_agg(${jsonObject({ until: toMs(Prisma.sql`l."until"`), settings: settingsFields })} ORDER BY l."until")
    FROM (SELECT f.*, ${shownOnlyColumns} FROM "FormerSettings" f WHERE f."learnerId" = l."id") l)`,
  quizSizes,
  lessonMs: lessonTimes,
} satisfies Record<keyof z.infer<typeof streakFieldsSchema>, Prisma.Sql>);

const readRecord = prepareRead<LogRequest & { readonly learnerId: LearnerId }>()(
  z.object({ record: streakFieldsSchema }),
)`
  SELECT ${streakFields} AS "record" FROM "Learner" l WHERE l."id" = ${({ learnerId }) => learnerId}::uuid`;

const homeRowSchema = stateRowSchema.extend({ name: z.string(), record: streakFieldsSchema.nullable() });
const readHome = prepareStateRead<z.infer<typeof homeRowSchema>, LogRequest>(
  homeRowSchema,
  Prisma.sql`(SELECT a."name" FROM "Account" a WHERE a."id" = l."id") AS "name",
    CASE WHEN l."streakShown" THEN ${streakFields} END AS "record"`,
);

/** What a learner's home is made from. */
export type LearnerHome = {
  readonly state: LearnerState;
  readonly name: string;
  /** Null if the learner hides their streak. */
  readonly streak: StreakRecord | null;
};

/**
 * Reads a learner's state, name, and the record of their streak, in one statement. Returns null if there is no such
 * learner.
 */
export async function findLearnerHome(db: Db, learnerId: LearnerId, at: Date): Promise<LearnerHome | null> {
  const log = logCacheOf(db).find(learnerId);
  const found = await findStateWith(db, readHome, { learnerId, at, turnId: null, log });
  if (!found) return null;
  const { name, record } = found.row;
  return { state: found.state, name, streak: record && toStreakRecord(db, learnerId, record, log) };
}

/** Reads the whole record of a learner in one statement. Returns null if there is no such learner. */
export async function findStreakRecord(db: Db, learnerId: LearnerId): Promise<StreakRecord | null> {
  const log = logCacheOf(db).find(learnerId);
  const [row] = await readRecord(db, { learnerId, log });
  return row ? toStreakRecord(db, learnerId, row.record, log) : null;
}

/**
 * Makes the record from what was read and, if that is current, from what the process knew. Keeps the responses in the
 * cache.
 * @param log what the process knew when it sent the statement
 */
function toStreakRecord(
  db: Db,
  learnerId: LearnerId,
  fields: z.infer<typeof streakFieldsSchema>,
  log: KnownLog | null,
): StreakRecord {
  const { refittedAt, since, lines, last, suspensions, formerSettings, quizSizes, lessonMs } = fields;
  const read = streakReviewsSchema.parse(lines?.split(',').map(unpack) ?? []);
  const reviews = since > 0 && log !== null ? [...log.reviews, ...read] : read;
  if (last) logCacheOf(db).keep(learnerId, { reviews, last });
  return {
    reviews,
    refittedAt,
    suspensions: suspensions ?? [],
    formerSettings: (formerSettings ?? []).map((former) => ({ ...former, timeZone: former.settings.timeZone })),
    quizSizes: new Map(quizSizes),
    lessonMs: new Map(lessonMs),
  };
}

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
