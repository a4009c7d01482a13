import { z } from 'zod';
import type { Db } from '@/lib/db/connection/client';
import { hasRow, readRows } from '@/lib/db/connection/read-rows';
import { type ClassroomId, classroomIdSchema, type LearnerId } from '@/lib/ids';
import { dateOf, studyDayOf } from '@/lib/scheduler/due/study-day';
import type { TaughtClass } from './class-access';
import { roleSchema } from './class-access';

/** A place that is reserved for the owner of an address. */
export type Invitation = { readonly email: string; readonly name: string };
/** The roles that an invitation can give. */
export const invitedRoleSchema = roleSchema.exclude(['instructor']);
export type InvitedRole = z.infer<typeof invitedRoleSchema>;

const addedSchema = z.object({ freshCount: z.number(), addedCount: z.number() });

/** The maximum number of a class's invitations that may be open at once. */
const MOST_OPEN_INVITATIONS = 10_000;

/**
 * Reserves places in a class, one per address. If an address already has an invitation or a place, nothing changes for
 * it. A place counts only if its account has verified the address. Only an instructor can invite co-instructors. The
 * class is locked until the transaction ends, so that two simultaneous rosters stay within the limit.
 * @returns how many invitations are new; `full` if the class would have more open invitations than
 *   `MOST_OPEN_INVITATIONS`, in which case none is stored; `not-found` if the user may not invite, or if the class is
 *   archived
 */
export function addInvitations(
  db: Db,
  { instructorId, classroomId }: TaughtClass,
  { role, invitations }: { readonly role: InvitedRole; readonly invitations: readonly Invitation[] },
  at: Date,
): Promise<number | 'full' | 'not-found'> {
  const emails = invitations.map(({ email }) => email);
  const names = invitations.map(({ name }) => name);
  return db.$transaction(async (tx) => {
    const mayInvite = await hasRow(tx)`
      SELECT 1 FROM "Classroom" c
      WHERE c."id" = ${classroomId}::uuid AND c."archivedAt" IS NULL AND EXISTS (SELECT 1 FROM "Enrolment" i
        WHERE i."classroomId" = c."id" AND i."learnerId" = ${instructorId}::uuid
          AND (i."role" = 'instructor' OR (i."role" = 'co-instructor' AND ${role} = 'learner')))
      FOR NO KEY UPDATE`;
    if (!mayInvite) return 'not-found';
    const [row] = await readRows(tx, addedSchema)`
      WITH fresh AS (
        SELECT g."email", g."name" FROM unnest(${emails}::text[], ${names}::text[]) AS g("email", "name")
        WHERE NOT EXISTS (SELECT 1 FROM "Account" a JOIN "Enrolment" e ON e."learnerId" = a."id"
            WHERE a."email" = g."email" AND a."emailVerifiedAt" IS NOT NULL AND e."classroomId" = ${classroomId}::uuid)
          AND NOT EXISTS (SELECT 1 FROM "Invitation" n
            WHERE n."classroomId" = ${classroomId}::uuid AND n."email" = g."email")
      ), added AS (
        INSERT INTO "Invitation" ("classroomId", "email", "name", "role", "invitedAt")
        SELECT ${classroomId}::uuid, "email", "name", ${role}, ${at} FROM fresh
        WHERE (SELECT count(*) FROM "Invitation" n WHERE n."classroomId" = ${classroomId}::uuid)
          + (SELECT count(*) FROM fresh) <= ${MOST_OPEN_INVITATIONS}
        ON CONFLICT ("classroomId", "email") DO NOTHING RETURNING 1
      )
      SELECT (SELECT count(*)::int FROM fresh) AS "freshCount", (SELECT count(*)::int FROM added) AS "addedCount"`;
    const { freshCount = 0, addedCount = 0 } = row ?? {};
    return freshCount > 0 && addedCount === 0 ? 'full' : addedCount;
  });
}

const openSchema = z.object({ email: z.string(), name: z.string(), role: invitedRoleSchema, invitedAt: z.date() });
/** An open invitation, as the instructors of the class see it. */
export type OpenInvitation = Readonly<z.infer<typeof openSchema>>;

/** Returns the open invitations of a class, sorted by name; empty unless the user teaches it. */
export const listInvitations = (
  db: Db,
  { instructorId, classroomId }: TaughtClass,
): Promise<readonly OpenInvitation[]> =>
  readRows(db, openSchema)`
    SELECT n."email", n."name", n."role", n."invitedAt"
    FROM "Invitation" n JOIN "Enrolment" i ON i."classroomId" = n."classroomId"
    WHERE i."learnerId" = ${instructorId}::uuid AND i."classroomId" = ${classroomId}::uuid
      AND i."role" IN ('instructor', 'co-instructor')
    ORDER BY lower(n."name"), n."email"`;

/** Withdraws an invitation. Returns false if there is none, or if the user may not withdraw it. */
export async function removeInvitation(
  db: Db,
  { instructorId, classroomId }: TaughtClass,
  email: string,
): Promise<boolean> {
  const count = await db.$executeRaw`
    DELETE FROM "Invitation" n USING "Enrolment" i
    WHERE n."classroomId" = ${classroomId}::uuid AND n."email" = ${email} AND i."classroomId" = n."classroomId"
      AND i."learnerId" = ${instructorId}::uuid
      AND (i."role" = 'instructor' OR (i."role" = 'co-instructor' AND n."role" = 'learner'))`;
  return count === 1;
}

const receivedSchema = z.object({
  classroomId: classroomIdSchema,
  classroomName: z.string(),
  role: invitedRoleSchema,
  instructorName: z.string(),
});
/** An invitation as the invited user sees it. */
export type ReceivedInvitation = Readonly<z.infer<typeof receivedSchema>>;

/**
 * Returns the invitations to an account's verified address, the latest first, except those to archived classes. The
 * list is empty if the address is not verified.
 */
export const listReceivedInvitations = (db: Db, learnerId: LearnerId): Promise<readonly ReceivedInvitation[]> =>
  readRows(db, receivedSchema)`
    SELECT n."classroomId", c."name" AS "classroomName", n."role", t."name" AS "instructorName"
    FROM "Account" a JOIN "Invitation" n ON n."email" = a."email" AND a."emailVerifiedAt" IS NOT NULL
    JOIN "Classroom" c ON c."id" = n."classroomId" AND c."archivedAt" IS NULL
    JOIN "Enrolment" i ON i."classroomId" = c."id" AND i."role" = 'instructor'
    JOIN "Account" t ON t."id" = i."learnerId"
    WHERE a."id" = ${learnerId}::uuid ORDER BY n."invitedAt" DESC, c."name"`;

/** Returns whether a class that is not archived has invited the owner of an address, or has a place for them. */
export const isInvited = (db: Db, email: string): Promise<boolean> =>
  hasRow(db)`
    SELECT 1 FROM "Invitation" n JOIN "Classroom" c ON c."id" = n."classroomId" AND c."archivedAt" IS NULL
    WHERE n."email" = ${email} LIMIT 1`;

const takenSchema = z.object({ name: z.string() });

/**
 * Takes the place that an invitation reserves. Returns null if there is no such invitation for this user's verified
 * address.
 */
export async function takeInvitation(
  db: Db,
  learnerId: LearnerId,
  classroomId: ClassroomId,
  at: Date,
): Promise<{ readonly name: string } | null> {
  const learner = await db.learner.findUnique({ where: { id: learnerId }, select: { timeZone: true } });
  if (!learner) return null;
  const sharedFrom = dateOf(studyDayOf(at, learner.timeZone));
  const rows = await readRows(db, takenSchema)`
    WITH taken AS (
      DELETE FROM "Invitation" n USING "Account" a, "Classroom" c
      WHERE a."id" = ${learnerId}::uuid AND a."emailVerifiedAt" IS NOT NULL AND n."email" = a."email"
        AND n."classroomId" = ${classroomId}::uuid AND c."id" = n."classroomId" AND c."archivedAt" IS NULL
      RETURNING n."role", c."id", c."name", c."timeZone"
    ), place AS (
      INSERT INTO "Enrolment" ("learnerId", "classroomId", "role", "joinedAt", "sharedFrom", "joinedOn")
      SELECT ${learnerId}::uuid, "id", "role", ${at}, ${sharedFrom}::date, calendar_day(${at}, "timeZone") FROM taken
      ON CONFLICT ("learnerId", "classroomId") DO NOTHING
    )
    SELECT "name" FROM taken`;
  return rows[0] ?? null;
}

/** Declines an invitation. Returns false if this user's verified address has no such invitation. */
export async function declineInvitation(db: Db, learnerId: LearnerId, classroomId: ClassroomId): Promise<boolean> {
  const count = await db.$executeRaw`
    DELETE FROM "Invitation" n USING "Account" a
    WHERE a."id" = ${learnerId}::uuid AND a."emailVerifiedAt" IS NOT NULL AND n."email" = a."email"
      AND n."classroomId" = ${classroomId}::uuid`;
  return count === 1;
}
