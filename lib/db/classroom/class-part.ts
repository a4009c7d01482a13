import { z } from 'zod';
import type { Db } from '@/lib/db/connection/client';
import { readRows } from '@/lib/db/connection/read-rows';
import { TEACHING } from './class-access';

const partSchema = z.object({ attends: z.boolean(), teaches: z.boolean() });

/** Whether a user is in any class, and whether they teach one that is not archived. */
export type ClassPart = z.infer<typeof partSchema>;

/** Returns whether a user is in any class, and whether they teach one. Sends one statement. */
export async function findClassPart(db: Pick<Db, '$queryRaw'>, learnerId: string): Promise<ClassPart> {
  const [part] = await readRows(db, partSchema)`
    SELECT count(*) > 0 AS "attends",
      count(*) FILTER (WHERE e."role" = ANY(${[...TEACHING]}) AND c."archivedAt" IS NULL) > 0 AS "teaches"
    FROM "Enrolment" e JOIN "Classroom" c ON c."id" = e."classroomId"
    WHERE e."learnerId" = ${learnerId}::uuid`;
  return part ?? { attends: false, teaches: false };
}
