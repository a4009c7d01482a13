import { z } from 'zod';
import type { Db } from '@/lib/db/connection/client';
import { readPrepared } from '@/lib/db/connection/prepare-read';
import type { ClassroomId, LearnerId } from '@/lib/ids';
import { readableName } from '@/lib/names/readable-name';
import { formsOfKind } from '@/lib/quiz/forms/registry';
import { Prisma } from '@/prisma/generated/client';

/**
 * The role of a user in a classroom. A co-instructor can do everything that an instructor can, except archive or
 * restore the classroom and invite or remove co-instructors.
 */
export const roleSchema = z.enum(['instructor', 'co-instructor', 'learner']);
export type Role = z.infer<typeof roleSchema>;

/** The roles that can see the class. */
export const TEACHING: readonly Role[] = ['instructor', 'co-instructor'];

/** A class as its instructors see it. */
export type ClassHeading = Readonly<z.infer<typeof headingSchema>>;
const headingSchema = z.object({
  name: z.string().transform(readableName),
  joinCode: z.string(),
  /** Whether the code lets anyone join. */
  joinOpen: z.boolean(),
  /** The classroom's time zone, in which times and the days of assignments are shown. */
  timeZone: z.string(),
  /** The goal that the class studies toward; null if it has none. */
  goalId: z.string().nullable(),
  archivedAt: z.date().nullable(),
  /** The role of the user. */
  role: roleSchema.exclude(['learner']),
});

/** A classroom, and the user who acts as one of its instructors. Every statement checks that the user is one. */
export type TaughtClass = { readonly instructorId: LearnerId; readonly classroomId: ClassroomId };

/** Returns the heading of a class; null unless the user teaches it. */
export async function findClassHeading(
  db: Pick<Db, '$queryRaw'>,
  { instructorId, classroomId }: TaughtClass,
): Promise<ClassHeading | null> {
  const [heading] = await readPrepared(db, headingSchema)`
    SELECT c."name", c."joinCode", c."joinOpen", c."timeZone", c."goalId", c."archivedAt", e."role"
    FROM "Enrolment" e JOIN "Classroom" c ON c."id" = e."classroomId"
    WHERE e."learnerId" = ${instructorId}::uuid AND e."classroomId" = ${classroomId}::uuid
      AND e."role" IN (${Prisma.join([...TEACHING])})`;
  return heading ?? null;
}

/**
 * Returns SQL for the rows of "Enrolment", called `e`, of a classroom's learners. It selects nothing unless this user
 * teaches the classroom.
 */
export const taughtLearners = ({ instructorId, classroomId }: TaughtClass): Prisma.Sql => Prisma.sql`
  "Enrolment" i JOIN "Enrolment" e ON e."classroomId" = i."classroomId" AND e."role" = 'learner'
    AND i."learnerId" = ${instructorId}::uuid AND i."classroomId" = ${classroomId}::uuid
    AND i."role" IN (${Prisma.join([...TEACHING])})`;

/** SQL for whether the learner graded a review called `r`, by the same rule as `isSelfGraded`. */
export const selfGraded = Prisma.sql`(r."form" = ANY(${formsOfKind('self-graded')}::text[]))`;

/**
 * SQL for the condition that a review called `r` was not undone. It looks up each review separately. For an anti-join,
 * PostgreSQL would hash all retractions of a learner, and do so again for each learner of a class.
 */
export const notRetracted = Prisma.sql`(SELECT x."seq" FROM "Retraction" x
  WHERE x."learnerId" = r."learnerId" AND x."turnId" = r."turnId") IS NULL`;
