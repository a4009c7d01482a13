import { z } from 'zod';
import type { Db } from '@/lib/db/connection/client';
import { readPrepared } from '@/lib/db/connection/prepare-read';
import { type ClassroomId, classroomIdSchema, type LearnerId, learnerIdSchema } from '@/lib/ids';
import { dateOf, type StudyDay, studyDaySchema } from '@/lib/scheduler/due/study-day';
import { Prisma } from '@/prisma/generated/client';
import type { TaughtClass } from './class-access';
import { taughtLearners } from './class-access';

/** The days to read, both inclusive, as dates of the classroom's calendar. */
export type CreditWindow = {
  readonly from: StudyDay;
  readonly to: StudyDay;
  /** A day counts if the learner answers questions about at least this many different concepts. */
  readonly fewestConcepts: number;
};

/**
 * Returns SQL for the days that count toward credit for the row of "Enrolment" called `e` in the classroom called `c`,
 * oldest first, as numbers separated by spaces. It includes days of the classroom's calendar, and days that counted
 * under an earlier rule.
 */
const packedDays = ({ from, to, fewestConcepts }: CreditWindow): Prisma.Sql => Prisma.sql`
  (SELECT string_agg((counted."day" - DATE 'epoch')::text, ' ' ORDER BY counted."day") FROM (
    SELECT d."day" FROM "CreditDay" d
    WHERE d."learnerId" = e."learnerId" AND d."timeZone" = c."timeZone" AND d."conceptCount" >= ${fewestConcepts}
    UNION SELECT k."day" FROM "KeptCreditDay" k WHERE k."learnerId" = e."learnerId"
  ) counted
  WHERE counted."day" BETWEEN greatest(e."joinedOn", ${dateOf(from)}::date) AND ${dateOf(to)}::date)`;

const daysSchema = z.array(studyDaySchema);

const creditSchema = z.object({
  /** The date on which the learner joined, in the classroom's time zone. */
  joinedOn: studyDaySchema,
  /** The days that count, oldest first. Days before the learner joined are not included. */
  days: z
    .string()
    .nullable()
    .transform((packed) => daysSchema.parse(packed === null ? [] : packed.split(' ').map(Number))),
});
/** The days that count toward a learner's credit in a class. */
export type ClassCredit = Readonly<z.infer<typeof creditSchema>>;
const learnersCreditSchema = creditSchema.extend({ learnerId: learnerIdSchema });
const ownCreditSchema = creditSchema.extend({ classroomId: classroomIdSchema });

/** Returns the days that count toward credit for each learner of a class; empty unless the user teaches the class. */
export async function listClassCredit(
  db: Db,
  taught: TaughtClass,
  window: CreditWindow,
): Promise<ReadonlyMap<LearnerId, ClassCredit>> {
  const rows = await readPrepared(db, learnersCreditSchema)`
    SELECT e."learnerId", e."joinedOn" - DATE 'epoch' AS "joinedOn", ${packedDays(window)} AS "days"
    FROM ${taughtLearners(taught)} JOIN "Classroom" c ON c."id" = e."classroomId"`;
  return new Map(rows.map(({ learnerId, ...credit }) => [learnerId, credit]));
}

/** Returns the days that count toward a learner's credit in each classroom where they are a learner. */
export async function listOwnCredit(
  db: Db,
  learnerId: LearnerId,
  window: CreditWindow,
): Promise<ReadonlyMap<ClassroomId, ClassCredit>> {
  const rows = await readPrepared(db, ownCreditSchema)`
    SELECT e."classroomId", e."joinedOn" - DATE 'epoch' AS "joinedOn", ${packedDays(window)} AS "days"
    FROM "Enrolment" e JOIN "Classroom" c ON c."id" = e."classroomId"
    WHERE e."learnerId" = ${learnerId}::uuid AND e."role" = 'learner'`;
  return new Map(rows.map(({ classroomId, ...credit }) => [classroomId, credit]));
}
