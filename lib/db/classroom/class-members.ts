import { z } from 'zod';
import type { Db } from '@/lib/db/connection/client';
import { readRows } from '@/lib/db/connection/read-rows';
import { learnerIdSchema } from '@/lib/ids';
import { readableName } from '@/lib/names/readable-name';
import type { TaughtClass } from './class-access';
import { roleSchema } from './class-access';

const memberSchema = z.object({ id: learnerIdSchema, name: z.string(), role: roleSchema, joinedAt: z.date() });
export type ClassMember = Readonly<z.infer<typeof memberSchema>>;

/** Returns all members of a class, sorted by name; empty unless the user teaches it. */
export async function listMembers(db: Db, { instructorId, classroomId }: TaughtClass): Promise<readonly ClassMember[]> {
  const rows = await readRows(db, memberSchema)`
    SELECT e."learnerId" AS "id", a."name", e."role", e."joinedAt"
    FROM "Enrolment" i JOIN "Enrolment" e ON e."classroomId" = i."classroomId" JOIN "Account" a ON a."id" = e."learnerId"
    WHERE i."learnerId" = ${instructorId}::uuid AND i."classroomId" = ${classroomId}::uuid
      AND i."role" IN ('instructor', 'co-instructor')
    ORDER BY lower(a."name"), e."joinedAt", e."learnerId"`;
  return rows.map((row) => ({ ...row, name: readableName(row.name) }));
}
