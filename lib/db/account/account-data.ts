import { z } from 'zod';
import type { Db } from '@/lib/db/connection/client';
import { readRows } from '@/lib/db/connection/read-rows';
import type { LearnerId } from '@/lib/ids';
import { Prisma } from '@/prisma/generated/client';

/**
 * A table with rows that belong to a person: the column that names the owner, the primary key, and the columns that may
 * be exported.
 */
const ownedTableSchema = z.object({
  table: z.string(),
  owner: z.string(),
  key: z.array(z.string()),
  columns: z.array(z.string()),
});
const jsonRowSchema = z.object({ row: z.string() });

/** The number of rows to read at a time. Together, these rows take up a few hundred kilobytes. */
const PAGE_ROWS = 1000;

/**
 * Matches the names of columns that are never exported. Their values prove who a user is, so they would help only an
 * impostor.
 */
const SECRET = '(hash|secret|token|code|nonce)$';

/**
 * Columns that would reveal the answer to an open question, and the SQL condition under which they are exported anyway.
 */
type KeptBack = { readonly columns: readonly string[]; readonly untilSql: (now: Date) => string };
const KEPT_BACK: Readonly<Record<string, KeptBack>> = {
  Report: {
    columns: ['conceptId', 'seed', 'rightText'],
    untilSql: () => 'EXISTS (SELECT FROM "Review" r WHERE r."learnerId" = t."learnerId" AND r."turnId" = t."turnId")',
  },
  MockExam: {
    columns: ['conceptIds', 'sections'],
    untilSql: (now) => `t."endsAt" <= '${now.toISOString()}'`,
  },
};

type OwnedTable = z.infer<typeof ownedTableSchema>;
type TableRows = { readonly table: string; readonly rows: readonly string[] };

/**
 * Yields everything that the database has about a person, table by table and a thousand rows at a time. Covers every
 * table that refers to the account or its learner, so that a new table is included automatically. Omits columns with
 * hashes and secrets. Columns that would reveal the answer to an open question are null (`KEPT_BACK`). Rows that refer
 * to the account only indirectly come last: the classrooms that the person opened, their assignments, what
 * administrators did to the account, and the invitations to the person's verified address.
 */
export async function* readAccountRows(db: Db, learnerId: LearnerId, now: Date): AsyncGenerator<TableRows> {
  for (const { table, owner, key, columns } of await listOwnedTables(db)) {
    for (let from = 0; ; from += PAGE_ROWS) {
      const found = await readRows(db, jsonRowSchema)`
        SELECT row_to_json(t)::text AS row FROM (SELECT ${named(shown({ table, columns }, now))} FROM ${named([table])} t
          WHERE ${named([owner])} = ${learnerId}::uuid ORDER BY ${named(key)} LIMIT ${PAGE_ROWS} OFFSET ${from}) t`;
      yield { table: unquoted(table), rows: found.map(({ row }) => row) };
      if (found.length < PAGE_ROWS) break;
    }
  }
  yield* readRelatedRows(db, learnerId);
}

/** Yields the rows that belong to a person but do not name the account. */
async function* readRelatedRows(db: Db, learnerId: LearnerId): AsyncGenerator<TableRows> {
  const opened = Prisma.sql`SELECT "classroomId" FROM "Enrolment" WHERE "learnerId" = ${learnerId}::uuid AND "role" = 'instructor'`;
  const related = {
    Classroom: Prisma.sql`SELECT * FROM "Classroom" WHERE "id" IN (${opened}) ORDER BY "createdAt", "id"`,
    Assignment: Prisma.sql`SELECT * FROM "Assignment" WHERE "classroomId" IN (${opened}) ORDER BY "classroomId", "id"`,
    AdministratorAct: Prisma.sql`SELECT "at", "act", "byId" = ${learnerId}::uuid AS "byYou",
      "accountId" = ${learnerId}::uuid AS "aboutYou" FROM "AdministratorAct"
      WHERE "byId" = ${learnerId}::uuid OR "accountId" = ${learnerId}::uuid ORDER BY "at", "id"`,
    Invitation: Prisma.sql`SELECT n.* FROM "Invitation" n JOIN "Account" a ON a."email" = n."email"
      WHERE a."id" = ${learnerId}::uuid AND a."emailVerifiedAt" IS NOT NULL ORDER BY n."invitedAt", n."classroomId"`,
  };
  for (const [table, select] of Object.entries(related)) {
    const found = await readRows(db, jsonRowSchema)`SELECT row_to_json(t)::text AS row FROM (${select}) t`;
    yield { table, rows: found.map(({ row }) => row) };
  }
}

/** Returns names as SQL for a statement. The names come from PostgreSQL's catalog, which has already quoted them. */
const named = (names: readonly string[]): Prisma.Sql => Prisma.raw(names.join(', '));

/** Returns the columns to export from a table called `t`. */
const shown = ({ table, columns }: Pick<OwnedTable, 'table' | 'columns'>, now: Date): readonly string[] => {
  const kept = KEPT_BACK[unquoted(table)];
  return columns.map((column) =>
    kept?.columns.includes(unquoted(column))
      ? `CASE WHEN ${kept.untilSql(now)} THEN ${column} END AS ${column}`
      : column,
  );
};

const unquoted = (name: string): string => name.replaceAll('"', '');

const listOwnedTables = (db: Db): Promise<OwnedTable[]> => readRows(db, ownedTableSchema)`
  WITH owned AS (
    SELECT c.oid, c.relname, CASE WHEN c.relname = 'Account' THEN 'id' ELSE (
        SELECT a.attname FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
        WHERE k.conrelid = c.oid AND k.contype = 'f' AND cardinality(k.conkey) = 1
          AND k.confrelid IN ('"Account"'::regclass, '"Learner"'::regclass) ORDER BY a.attname LIMIT 1) END AS owner
    FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r'
  )
  SELECT format('%I', o.relname) AS "table", format('%I', o.owner) AS owner,
    ARRAY(SELECT format('%I', a.attname) FROM pg_index i, unnest(i.indkey) WITH ORDINALITY AS part(attnum, place)
      JOIN pg_attribute a ON a.attrelid = o.oid AND a.attnum = part.attnum
      WHERE i.indrelid = o.oid AND i.indisprimary ORDER BY part.place) AS key,
    ARRAY(SELECT format('%I', a.attname) FROM pg_attribute a WHERE a.attrelid = o.oid AND a.attnum > 0
      AND NOT a.attisdropped AND a.attname !~* ${SECRET} ORDER BY a.attnum) AS columns
  FROM owned o WHERE o.owner IS NOT NULL ORDER BY o.relname <> 'Account', o.relname`;
