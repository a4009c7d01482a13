import { z } from 'zod';
import type { Db } from '@/lib/db/connection/client';
import { readRows } from '@/lib/db/connection/read-rows';
import type { LearnerId } from '@/lib/ids';

const lockSchema = z.object({ email: z.string(), hasPassword: z.boolean() });
/** What the owner must enter before an account is deleted. */
export type AccountLock = Readonly<z.infer<typeof lockSchema>>;

/** Returns how the owner of an account can prove that it is theirs; null if the account was deleted. */
export async function findAccountLock(db: Db, learnerId: LearnerId): Promise<AccountLock | null> {
  const rows = await readRows(db, lockSchema)`
    SELECT "email", coalesce("passwordHash", '') <> '' AS "hasPassword" FROM "Account" WHERE "id" = ${learnerId}::uuid`;
  return rows[0] ?? null;
}

/**
 * Deletes an account and everything that refers to it, the classrooms that no one else teaches, and the invitations to
 * its address, all in one transaction. Invitations to an address that the account never verified are kept, because they
 * are for the owner of that address.
 * @returns whether the account existed
 */
export const deleteAccountRows = (db: Db, learnerId: LearnerId): Promise<boolean> =>
  db.$transaction((tx) => deleteRowsOf(tx, learnerId));

/** Deletes what `deleteAccountRows` deletes, within the caller's transaction. Returns whether the account existed. */
export async function deleteRowsOf(tx: Pick<Db, '$executeRaw'>, learnerId: LearnerId): Promise<boolean> {
  await tx.$executeRaw`
    DELETE FROM "Classroom" c
    WHERE EXISTS (SELECT FROM "Enrolment" e WHERE e."classroomId" = c."id" AND e."learnerId" = ${learnerId}::uuid
        AND e."role" = 'instructor')
      AND NOT EXISTS (SELECT FROM "Enrolment" e WHERE e."classroomId" = c."id" AND e."learnerId" <> ${learnerId}::uuid
        AND e."role" = 'instructor')`;
  await tx.$executeRaw`
    DELETE FROM "Invitation" n USING "Account" a
    WHERE a."id" = ${learnerId}::uuid AND a."emailVerifiedAt" IS NOT NULL AND n."email" = a."email"`;
  return (await tx.$executeRaw`DELETE FROM "Account" WHERE "id" = ${learnerId}::uuid`) > 0;
}
