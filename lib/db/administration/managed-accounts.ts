import { z } from 'zod';
import type { Db } from '@/lib/db/connection/client';
import { readRows } from '@/lib/db/connection/read-rows';

const listedSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  createdAt: z.date(),
  isAdministrator: z.boolean(),
  isDisabled: z.boolean(),
  isVerified: z.boolean(),
  total: z.number(),
});
/** An account in the list of an administrator. */
export type ListedAccount = Readonly<Omit<z.infer<typeof listedSchema>, 'total'>>;

/** One page of a list, and how many entries there are in all. */
export type Listed<Entry> = { readonly entries: readonly Entry[]; readonly total: number };
/** Which entries to list: `offset` entries are left out, and at most `limit` are returned. */
export type ListRange = { readonly limit: number; readonly offset: number };

/** Returns the accounts whose name or address contains a string, the latest first. */
export async function listManagedAccounts(
  db: Db,
  search: string,
  { limit, offset }: ListRange,
): Promise<Listed<ListedAccount>> {
  const pattern = `%${search.replaceAll(/[\\%_]/g, '\\$&')}%`;
  const rows = await readRows(db, listedSchema)`
    SELECT "id", "name", "email", "createdAt", "isAdministrator", "disabledAt" IS NOT NULL AS "isDisabled",
      "emailVerifiedAt" IS NOT NULL AS "isVerified", count(*) OVER ()::int AS "total"
    FROM "Account" WHERE "email" ILIKE ${pattern} OR "name" ILIKE ${pattern}
    ORDER BY "createdAt" DESC, "id" LIMIT ${limit}::int OFFSET ${offset}::int`;
  return { entries: rows.map(({ total: _, ...account }) => account), total: rows[0]?.total ?? 0 };
}

const managedSchema = listedSchema.omit({ total: true }).extend({
  disabledAt: z.date().nullable(),
  hasPassword: z.boolean(),
  hasSecondFactor: z.boolean(),
  outsideLoginCount: z.number(),
  lastSeenAt: z.date().nullable(),
  classCount: z.number(),
  taughtCount: z.number(),
});
/** An account as an administrator sees it, which includes nothing about what its owner learned. */
export type ManagedAccount = Readonly<z.infer<typeof managedSchema>>;

export async function findManagedAccount(db: Db, id: string): Promise<ManagedAccount | null> {
  const rows = await readRows(db, managedSchema)`
    SELECT a."id", a."name", a."email", a."createdAt", a."isAdministrator", a."disabledAt",
      a."disabledAt" IS NOT NULL AS "isDisabled", a."emailVerifiedAt" IS NOT NULL AS "isVerified",
      a."passwordHash" IS NOT NULL AS "hasPassword",
      EXISTS (SELECT FROM "SecondFactor" f WHERE f."accountId" = a."id" AND f."confirmedAt" IS NOT NULL)
        AS "hasSecondFactor",
      (SELECT count(*)::int FROM "OutsideLogin" o WHERE o."accountId" = a."id") AS "outsideLoginCount",
      (SELECT max(s."lastSeenAt") FROM "Session" s WHERE s."accountId" = a."id") AS "lastSeenAt",
      (SELECT count(*)::int FROM "Enrolment" e WHERE e."learnerId" = a."id" AND e."role" = 'learner') AS "classCount",
      (SELECT count(*)::int FROM "Enrolment" e WHERE e."learnerId" = a."id" AND e."role" <> 'learner') AS "taughtCount"
    FROM "Account" a WHERE a."id" = ${id}::uuid`;
  return rows[0] ?? null;
}

const classSchema = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: z.date(),
  isArchived: z.boolean(),
  isJoinOpen: z.boolean(),
  instructor: z.string().nullable(),
  instructorId: z.string().nullable(),
  learnerCount: z.number(),
  total: z.number(),
});
/** A class in the list of an administrator. */
export type ListedClass = Readonly<Omit<z.infer<typeof classSchema>, 'total'>>;

/** Returns the classes of the installation, the latest first. */
export async function listManagedClasses(db: Db, { limit, offset }: ListRange): Promise<Listed<ListedClass>> {
  const rows = await readRows(db, classSchema)`
    SELECT c."id", c."name", c."createdAt", c."archivedAt" IS NOT NULL AS "isArchived", c."joinOpen" AS "isJoinOpen",
      t."email" AS "instructor", t."id" AS "instructorId",
      (SELECT count(*)::int FROM "Enrolment" e WHERE e."classroomId" = c."id" AND e."role" = 'learner')
        AS "learnerCount", count(*) OVER ()::int AS "total"
    FROM "Classroom" c
    LEFT JOIN "Enrolment" i ON i."classroomId" = c."id" AND i."role" = 'instructor'
    LEFT JOIN "Account" t ON t."id" = i."learnerId"
    ORDER BY c."createdAt" DESC, c."id" LIMIT ${limit}::int OFFSET ${offset}::int`;
  return { entries: rows.map(({ total: _, ...room }) => room), total: rows[0]?.total ?? 0 };
}

/** Returns how many accounts and classes the installation has. */
export async function countManaged(db: Db): Promise<{ readonly accountCount: number; readonly classCount: number }> {
  const [accountCount, classCount] = await Promise.all([db.account.count(), db.classroom.count()]);
  return { accountCount, classCount };
}
