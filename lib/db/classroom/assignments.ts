import { z } from 'zod';
import type { Db } from '@/lib/db/connection/client';
import { jsonObject } from '@/lib/db/connection/json-object';
import { readPrepared } from '@/lib/db/connection/prepare-read';
import { readRows } from '@/lib/db/connection/read-rows';
import {
  type AssignmentId,
  assignmentIdSchema,
  type ConceptId,
  classroomIdSchema,
  conceptIdSchema,
  type LearnerId,
} from '@/lib/ids';
import { readableName } from '@/lib/names/readable-name';
import { dateOf, type StudyDay, studyDaySchema, toStudyDay, toUtcMidnight } from '@/lib/scheduler/due/study-day';
import { Prisma } from '@/prisma/generated/client';
import type { TaughtClass } from './class-access';
import { changeableBy, TEACHERS } from './class-changes';

/** The parts of an assignment that can be changed. */
export type AssignmentPlan = {
  readonly title: string;
  /** The first and the last day, in the classroom's time zone. */
  readonly opensOn: StudyDay;
  readonly dueOn: StudyDay;
  /** The number of study days that full credit requires. */
  readonly studyDays: number;
};
export type Assignment = AssignmentPlan & {
  readonly id: AssignmentId;
  /** The concepts that were chosen when the assignment was made. The content may no longer contain some of them. */
  readonly conceptIds: readonly ConceptId[];
};

const columns = {
  id: true,
  title: true,
  conceptIds: true,
  opensOn: true,
  dueOn: true,
  studyDays: true,
} satisfies Prisma.AssignmentSelect;

const toAssignment = (row: Prisma.AssignmentGetPayload<{ select: typeof columns }>): Assignment => ({
  ...row,
  title: readableName(row.title),
  id: assignmentIdSchema.parse(row.id),
  conceptIds: row.conceptIds.map((id) => conceptIdSchema.parse(id)),
  opensOn: toStudyDay(row.opensOn),
  dueOn: toStudyDay(row.dueOn),
});

const taughtBy = ({ instructorId, classroomId }: TaughtClass) => ({
  classroomId,
  classroom: changeableBy(instructorId, classroomId, TEACHERS),
});

const assignmentSchema = z.object({
  id: assignmentIdSchema,
  title: z.string().transform(readableName),
  conceptIds: z.array(conceptIdSchema),
  opensOn: studyDaySchema,
  dueOn: studyDaySchema,
  studyDays: z.number(),
}) satisfies z.ZodType<Assignment>;

/** SQL for the assignment called `g`, in the form that `assignmentSchema` reads. */
const assignmentFields = jsonObject({
  id: Prisma.sql`g."id"`,
  title: Prisma.sql`g."title"`,
  conceptIds: Prisma.sql`g."conceptIds"`,
  opensOn: Prisma.sql`g."opensOn" - DATE 'epoch'`,
  dueOn: Prisma.sql`g."dueOn" - DATE 'epoch'`,
  studyDays: Prisma.sql`g."studyDays"`,
} satisfies Record<keyof Assignment, Prisma.Sql>);
const assignmentRowSchema = z.object({ assignment: assignmentSchema }).transform(({ assignment }) => assignment);

/** Returns the assignments of a class, the latest due first; empty unless the user teaches it. */
export const listAssignments = (db: Db, { instructorId, classroomId }: TaughtClass): Promise<readonly Assignment[]> =>
  readPrepared(db, assignmentRowSchema)`
    SELECT ${assignmentFields} AS "assignment"
    FROM "Assignment" g JOIN "Enrolment" i ON i."classroomId" = g."classroomId" AND i."learnerId" = ${instructorId}::uuid
      AND i."role" IN (${Prisma.join([...TEACHERS])})
    WHERE g."classroomId" = ${classroomId}::uuid
    ORDER BY g."dueOn" DESC, g."opensOn" DESC, g."title", g."id"`;

/** Returns one assignment of a class; null unless the user teaches it. */
export async function findAssignment(db: Db, taught: TaughtClass, id: AssignmentId): Promise<Assignment | null> {
  const row = await db.assignment.findFirst({
    where: { ...taughtBy(taught), id },
    select: columns,
  });
  return row && toAssignment(row);
}

const additionSchema = z.object({ mayAssign: z.boolean(), isMade: z.boolean() });

/**
 * Stores a new assignment in one statement without a lock, so two simultaneous requests may exceed the limit by one.
 * @param most the maximum number of a class's assignments that may be due on `today` or later
 */
export async function addAssignment(
  db: Db,
  { instructorId, classroomId }: TaughtClass,
  { id, title, conceptIds, opensOn, dueOn, studyDays }: Assignment,
  { now, today, most }: { readonly now: Date; readonly today: StudyDay; readonly most: number },
): Promise<'made' | 'full' | 'not-found'> {
  const [row] = await readRows(db, additionSchema)`
    WITH room AS (
      SELECT c."id" FROM "Classroom" c JOIN "Enrolment" i ON i."classroomId" = c."id"
      WHERE c."id" = ${classroomId}::uuid AND c."archivedAt" IS NULL AND i."learnerId" = ${instructorId}::uuid
        AND i."role" IN (${Prisma.join([...TEACHERS])})
    ), made AS (
      INSERT INTO "Assignment" ("classroomId", "id", "title", "conceptIds", "opensOn", "dueOn", "studyDays", "createdAt")
      SELECT room."id", ${id}::uuid, ${title}, ${conceptIds}::text[], ${dateOf(opensOn)}::date, ${dateOf(dueOn)}::date,
        ${studyDays}, ${now}
      FROM room WHERE (SELECT count(*) FROM "Assignment" g
        WHERE g."classroomId" = room."id" AND g."dueOn" >= ${dateOf(today)}::date) < ${most}
      RETURNING 1
    )
    SELECT EXISTS (SELECT 1 FROM room) AS "mayAssign", EXISTS (SELECT 1 FROM made) AS "isMade"`;
  if (!row?.mayAssign) return 'not-found';
  return row.isMade ? 'made' : 'full';
}

/**
 * Changes an assignment. Returns false if the assignment does not exist, the user does not teach the class, or the
 * class is archived.
 */
export async function saveAssignment(
  db: Db,
  taught: TaughtClass,
  id: AssignmentId,
  { title, opensOn, dueOn, studyDays }: AssignmentPlan,
): Promise<boolean> {
  const data = { title, opensOn: toUtcMidnight(opensOn), dueOn: toUtcMidnight(dueOn), studyDays };
  const { count } = await db.assignment.updateMany({ where: changeable(taught, id), data });
  return count === 1;
}

/**
 * Deletes an assignment. Returns false if the assignment does not exist, the user does not teach the class, or the
 * class is archived.
 */
export async function removeAssignment(db: Db, taught: TaughtClass, id: AssignmentId): Promise<boolean> {
  return (await db.assignment.deleteMany({ where: changeable(taught, id) })).count === 1;
}

const changeable = ({ instructorId, classroomId }: TaughtClass, id: AssignmentId) => ({
  id,
  classroomId,
  classroom: { ...changeableBy(instructorId, classroomId, TEACHERS), archivedAt: null },
});

/** A classroom as one of its learners sees it, and its assignments. */
export type AttendedClass = Readonly<z.infer<typeof attendedClassSchema>>;
const attendedClassSchema = z.object({
  id: classroomIdSchema,
  name: z.string().transform(readableName),
  timeZone: z.string(),
  archivedAt: z.date().nullable(),
  /** Sorted by due day, the soonest first. */
  assignments: z.array(assignmentSchema),
});

/** Returns the classrooms of a learner with all their assignments, the most recently joined first. */
export const listAttendedClasses = (db: Db, learnerId: LearnerId): Promise<readonly AttendedClass[]> =>
  readPrepared(db, attendedClassSchema)`
    SELECT c."id", c."name", c."timeZone", c."archivedAt", coalesce(
      (SELECT json_agg(${assignmentFields} ORDER BY g."dueOn", g."opensOn", g."title", g."id")
        FROM "Assignment" g WHERE g."classroomId" = c."id"), '[]') AS "assignments"
    FROM "Enrolment" e JOIN "Classroom" c ON c."id" = e."classroomId"
    WHERE e."learnerId" = ${learnerId}::uuid AND e."role" = 'learner'
    ORDER BY e."joinedAt" DESC`;
