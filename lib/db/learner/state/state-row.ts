import { z } from 'zod';
import { jsonObject } from '@/lib/db/connection/json-object';
import { openMockColumn, openMockSchema } from '@/lib/db/exam/mock-exams';
import { lessonsColumn } from '@/lib/db/learner/lessons';
import { packedMemories, unpackMemories } from '@/lib/db/learner/packed-memory';
import { learnerSettingsSchema, settingsColumn } from '@/lib/db/learner/settings';
import { type ConceptId, conceptIdSchema } from '@/lib/ids';
import type { AssignedConcepts } from '@/lib/scheduler/due/assigned';
import { utcDayOf } from '@/lib/scheduler/due/calendar-day';
import { addStudyDays, dateOf, type StudyDay, studyDaySchema } from '@/lib/scheduler/due/study-day';
import { type Disclosure, disclosureSchema } from '@/lib/scheduler/memory/disclosure';
import { lessonNoteSchema } from '@/lib/scheduler/quiz/lesson-note';
import { Prisma } from '@/prisma/generated/client';
import { type DayCount, dayCountSchema, type LearnerState } from './state';
import type { KnownState } from './state-cache';

/** SQL for a day from the row called `t`, in the form that `dayCountSchema` reads. */
const dayCountFields = jsonObject({
  on: Prisma.sql`t."studyDay" - DATE 'epoch'`,
  count: Prisma.sql`t."countedCount"`,
  right: Prisma.sql`t."rightCount"`,
} satisfies Record<keyof DayCount, Prisma.Sql>);

const disclosedSchema = disclosureSchema.extend({ conceptId: conceptIdSchema });

const timesSchema = z.object({ newMs: z.number(), reviewMs: z.number() });

const calibrationSchema = z.object({
  /** The learner's own parameters; empty if the published ones apply. */
  parameters: z.array(z.number()),
  logLength: z.number(),
  pace: timesSchema.extend({
    formMs: z.record(z.string(), z.number()),
    kinds: z.object({ written: timesSchema, service: timesSchema }).nullable(),
  }),
});

/** SQL for the calibration called `c`, in the form that `calibrationSchema` reads. */
const calibrationFields = jsonObject({
  parameters: Prisma.sql`c."parameters"`,
  logLength: Prisma.sql`c."logLength"`,
  pace: jsonObject({
    newMs: Prisma.sql`c."newMs"`,
    reviewMs: Prisma.sql`c."reviewMs"`,
    formMs: Prisma.sql`c."formMs"`,
    kinds: Prisma.sql`c."kindMs"`,
  }),
} satisfies Record<keyof z.infer<typeof calibrationSchema>, Prisma.Sql>);

/** The columns of a learner's state, as a statement returns them: everything but `answered`. */
export const stateRowSchema = z.object({
  settings: learnerSettingsSchema,
  goalsAreNews: z.boolean(),
  logLength: z.number(),
  modelVersion: z.number(),
  disclosureCount: z.number(),
  disclosures: z.array(disclosedSchema).nullable(),
  lessons: z.array(lessonNoteSchema).nullable(),
  spentOn: studyDaySchema.nullable(),
  spentMs: z.number(),
  lastDays: z.array(dayCountSchema).nullable(),
  promisedCount: z.number().nullable(),
  calibration: calibrationSchema.nullable(),
  /** The version of the learner's row after the statement. */
  version: z.string(),
  /** Whether the memories are those that the process knows. If so, `memories` is null. */
  isKnown: z.boolean(),
  memories: z.string().nullable(),
  suspended: z.string().nullable(),
  assigned: z.string().nullable(),
  mock: openMockSchema.nullable(),
});
export type StateRow = z.infer<typeof stateRowSchema>;

/**
 * SQL for a disclosure to the learner called `l`, read from the row called `d`, in the form that `disclosedSchema`
 * reads.
 */
const disclosedFields = jsonObject({
  conceptId: Prisma.sql`d."conceptId"`,
  kind: Prisma.sql`d."kind"`,
  atMs: Prisma.sql`(extract(epoch FROM d."at") * 1000)::bigint`,
  timeZone: Prisma.sql`d."timeZone"`,
  place: Prisma.sql`d."place"`,
  respondedOn: Prisma.sql`CASE d."kind" WHEN 'undo' THEN (SELECT max(r."studyDay") - DATE 'epoch' FROM "Review" r
    WHERE r."learnerId" = l."id" AND r."conceptId" = d."conceptId" AND r."studyDay" >= d."at"::date - 2
      AND NOT EXISTS (SELECT 1 FROM "Retraction" x WHERE x."learnerId" = r."learnerId" AND x."turnId" = r."turnId")) END`,
} satisfies Record<keyof z.infer<typeof disclosedSchema>, Prisma.Sql>);

/**
 * The age up to which disclosures are read, in milliseconds. It is longer than a study day and longer than the time for
 * which a turn stays valid. Earlier disclosures do not affect an answer.
 */
const DISCLOSED_MS = 2 * 86_400_000;

/**
 * Returns the date in UTC, `days` days later. In any time zone, the date is the same as in UTC, the day before, or the
 * day after.
 */
const dayAbout = (at: Date, days: number): StudyDay => addStudyDays(utcDayOf(at), days);

/** Returns the first study day whose lessons are part of a learner's state at an instant. */
export const firstLessonDay = (at: Date): StudyDay => dayAbout(at, -1);

/** Returns SQL for a date around an instant. */
const aboutDate = <Given>(dayOf: (given: Given) => StudyDay): Prisma.Sql =>
  Prisma.sql`${(given: Given) => dateOf(dayOf(given))}::date`;

/**
 * Returns SQL for the assignments that the classes of the learner called `l` have around a date, in the form that
 * `unpackAssigned` reads.
 * @param date SQL for the date in UTC
 */
export const assignedColumn = (date: Prisma.Sql): Prisma.Sql => Prisma.sql`
  (SELECT string_agg(concat_ws(' ', g."opensOn" - DATE 'epoch', g."dueOn" - DATE 'epoch', r."timeZone",
      array_to_string(g."conceptIds", ' ')), E'\n')
    FROM "Enrolment" e JOIN "Classroom" r ON r."id" = e."classroomId" AND r."archivedAt" IS NULL
    JOIN "Assignment" g ON g."classroomId" = r."id" AND g."opensOn" <= ${date} + 1 AND g."dueOn" >= ${date} - 1
    WHERE e."learnerId" = l."id" AND e."role" = 'learner')`;

/**
 * Returns SQL for the columns of `stateRowSchema` except `version` at an instant, for the learner called `l`, the
 * calibration called `c`, and the row `v`, which says whether the process knows the learner's memories.
 */
export const stateColumns = <Given>(at: (given: Given) => Date): Prisma.Sql => Prisma.sql`
  ${settingsColumn}, l."goalsAreNews", l."logLength", l."modelVersion", l."disclosureCount", l."spentOn" - DATE 'epoch' AS "spentOn", l."spentMs",
  (SELECT json_agg(${dayCountFields} ORDER BY t."studyDay" DESC) FROM (SELECT * FROM "StudyTally" d
    WHERE d."learnerId" = l."id" ORDER BY d."studyDay" DESC LIMIT 2) t) AS "lastDays",
  (SELECT p."questionCount" FROM "DayPromise" p WHERE p."learnerId" = l."id" AND p."studyDay" = l."spentOn") AS "promisedCount",
  CASE WHEN c."learnerId" IS NOT NULL THEN ${calibrationFields} END AS "calibration",
  v."isKnown", CASE WHEN NOT v."isKnown" THEN (SELECT ${packedMemories} FROM "Memory" m WHERE m."learnerId" = l."id") END AS "memories",
  (SELECT string_agg(s."conceptId", ' ') FROM "Suspension" s WHERE s."learnerId" = l."id") AS "suspended",
  (SELECT json_agg(${disclosedFields} ORDER BY d."kind")
    FROM "Disclosure" d WHERE d."learnerId" = l."id"
      AND (d."at" >= ${(given: Given) => new Date(at(given).getTime() - DISCLOSED_MS)} OR d."place" = l."logLength")) AS "disclosures",
  ${lessonsColumn(aboutDate((given: Given) => firstLessonDay(at(given))))} AS "lessons",
  ${openMockColumn(at)} AS "mock",
  ${assignedColumn(aboutDate((given: Given) => utcDayOf(at(given))))} AS "assigned"`;

/** Returns the version of the learner's row whose memories the process knows; empty if it knows none. */
export const knownVersion = ({ known }: { readonly known: KnownState | null }): string => known?.version ?? '';

/**
 * SQL for the row called `v` in a statement that also updates the learner called `l`. It compares what the process knows
 * with the learner's row as it was when the statement began. If another transaction changed the row in the meantime, it
 * changed no memory, because it changed neither the log nor the model.
 */
export const isKnownBefore = Prisma.sql`
  SELECT b.xmin::text = ${knownVersion} AS "isKnown" FROM "Learner" b WHERE b."id" = l."id"`;

/** Returns the assignments in a string that `assignedColumn` made. */
export const unpackAssigned = (assigned: string | null): readonly AssignedConcepts[] =>
  assigned?.split('\n').map(unpackOne) ?? [];

function unpackOne(line: string): AssignedConcepts {
  const [opensOn, dueOn, timeZone = '', ...conceptIds] = line.split(' ');
  return {
    conceptIds: conceptIds.map((id) => conceptIdSchema.parse(id)),
    opensOn: studyDaySchema.parse(Number(opensOn)),
    dueOn: studyDaySchema.parse(Number(dueOn)),
    timeZone,
  };
}

function groupDisclosures(given: StateRow['disclosures']): ReadonlyMap<ConceptId, readonly Disclosure[]> {
  const found = new Map<ConceptId, Disclosure[]>();
  for (const { conceptId, ...disclosure } of given ?? []) {
    found.set(conceptId, [...(found.get(conceptId) ?? []), disclosure]);
  }
  return found;
}

/** @param known what the process knew when it sent the statement */
export function toLearnerState(row: StateRow, known: KnownState | null): LearnerState {
  const { logLength, modelVersion, disclosureCount, disclosures, spentOn, spentMs } = row;
  return {
    settings: row.settings,
    goalsAreNews: row.goalsAreNews,
    logLength,
    modelVersion,
    disclosureCount,
    disclosures: groupDisclosures(disclosures),
    lessons: row.lessons ?? [],
    calibration: row.calibration && {
      ...row.calibration,
      parameters: row.calibration.parameters.length > 0 ? row.calibration.parameters : null,
    },
    lastDays: row.lastDays ?? [],
    promisedCount: row.promisedCount,
    spent: spentOn === null ? null : { on: spentOn, ms: spentMs },
    memories: row.isKnown && known ? known.state.memories : unpackMemories(row.memories),
    suspended: new Set(row.suspended?.split(' ').map((id) => conceptIdSchema.parse(id))),
    mock: row.mock,
    answered: null,
    assignments: unpackAssigned(row.assigned),
  };
}
