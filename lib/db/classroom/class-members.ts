import type { Db } from '@/lib/db/connection/client';
import type { ClassroomId, LearnerId } from '@/lib/ids';
import { readableName } from '@/lib/names/readable-name';
import type { Role } from './class-access';

export type ClassMember = {
  readonly id: LearnerId;
  readonly name: string;
  readonly role: Role;
  readonly joinedAt: Date;
};

/** Everybody in a class, by name; nobody unless the person asking teaches it. */
export async function listMembers(
  db: Db,
  teacherId: LearnerId,
  classroomId: ClassroomId,
): Promise<readonly ClassMember[]> {
  const rows = await db.$queryRaw<ClassMember[]>`
    SELECT e."learnerId" AS "id", a."name", e."role", e."joinedAt"
    FROM "Enrolment" i JOIN "Enrolment" e ON e."classroomId" = i."classroomId" JOIN "Account" a ON a."id" = e."learnerId"
    WHERE i."learnerId" = ${teacherId}::uuid AND i."classroomId" = ${classroomId}::uuid
      AND i."role" IN ('instructor', 'co-instructor')
    ORDER BY lower(a."name"), e."joinedAt", e."learnerId"`;
  return rows.map((row) => ({ ...row, name: readableName(row.name) }));
}
