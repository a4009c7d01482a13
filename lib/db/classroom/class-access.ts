import { z } from 'zod';
import type { Db } from '@/lib/db/connection/client';
import type { ClassroomId, LearnerId } from '@/lib/ids';
import { readableName } from '@/lib/names/readable-name';
import { formsOfKind } from '@/lib/quiz/forms/registry';
import { Prisma } from '@/prisma/generated/client';

/**
 * What a person is in a classroom. A co-instructor does all that an instructor does, but neither archives it nor names
 * others.
 */
export const roleSchema = z.enum(['instructor', 'co-instructor', 'learner']);
export type Role = z.infer<typeof roleSchema>;

/** Who sees the class. */
export const TEACHING: readonly Role[] = ['instructor', 'co-instructor'];

/** A class as those who teach it see it. */
export type ClassHeading = {
  readonly name: string;
  readonly joinCode: string;
  /** Whether the code lets anybody in. */
  readonly joinOpen: boolean;
  /** The classroom's own: instants and days of assignments are told in it. */
  readonly timeZone: string;
  /** What the class learns for; null when it has no goal. */
  readonly goalId: string | null;
  readonly archivedAt: Date | null;
  /** Of the person asking. */
  readonly role: 'instructor' | 'co-instructor';
};

/** A classroom, and the person who asks for it as one of its instructors. Every statement checks that they are. */
export type TaughtClass = { readonly instructorId: LearnerId; readonly classroomId: ClassroomId };

/** The class; null unless the person asking teaches it. */
export async function findClassHeading(
  db: Pick<Db, 'enrolment'>,
  { instructorId, classroomId }: TaughtClass,
): Promise<ClassHeading | null> {
  const place = await db.enrolment.findFirst({
    where: { learnerId: instructorId, classroomId, role: { in: [...TEACHING] } },
    select: {
      role: true,
      classroom: {
        select: { name: true, joinCode: true, joinOpen: true, timeZone: true, goalId: true, archivedAt: true },
      },
    },
  });
  if (!place) return null;
  const { classroom, role } = place;
  const name = readableName(classroom.name);
  return { ...classroom, name, role: role === 'instructor' ? 'instructor' : 'co-instructor' };
}

/** SQL: the enrolments, called `e`, of the learners of a classroom that this person teaches; none for anybody else. */
export const taughtLearners = ({ instructorId, classroomId }: TaughtClass): Prisma.Sql => Prisma.sql`
  "Enrolment" i JOIN "Enrolment" e ON e."classroomId" = i."classroomId" AND e."role" = 'learner'
    AND i."learnerId" = ${instructorId}::uuid AND i."classroomId" = ${classroomId}::uuid
    AND i."role" IN (${Prisma.join([...TEACHING])})`;

/** SQL: whether the learner graded a review called `r`, as `isSelfGraded` says it. */
export const selfGraded = Prisma.sql`(r."form" = ANY(${formsOfKind('self-graded')}::text[]))`;

/**
 * SQL: whether a review called `r` was not taken back. Looked up review by review: as an anti-join PostgreSQL hashes
 * all that a learner ever undid, and does so again for each learner of a class.
 */
export const notRetracted = Prisma.sql`(SELECT x."seq" FROM "Retraction" x
  WHERE x."learnerId" = r."learnerId" AND x."turnId" = r."turnId") IS NULL`;
