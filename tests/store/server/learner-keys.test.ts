import pg from 'pg';
import { expect, it } from 'vitest';
import { createTestDatabase } from '../database';

const url = await createTestDatabase();

type Table = { readonly name: string; readonly key: readonly string[]; readonly owner: string | null };

/** Lists every table with the columns of its primary key, in order, and the column that refers to its owner. */
async function listTables(): Promise<readonly Table[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Table>(`
    SELECT c.relname AS name,
      (SELECT array_agg(a.attname::text ORDER BY k.place) FROM pg_constraint p,
        unnest(p.conkey) WITH ORDINALITY AS k(number, place), pg_attribute a
        WHERE p.conrelid = c.oid AND p.contype = 'p' AND a.attrelid = c.oid AND a.attnum = k.number) AS key,
      (SELECT a.attname::text FROM pg_constraint f, pg_attribute a
        WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid IN ('"Learner"'::regclass, '"Account"'::regclass)
          AND a.attrelid = c.oid AND a.attnum = f.conkey[1]) AS owner
    FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace`);
  await client.end();
  return rows;
}

/** Tables without an owner: those shared by many users, and the app's own. */
const SHARED = [
  ...['Account', 'AdministratorAct', 'Assignment', 'AutomaticBackup', 'Classroom', 'Installation', 'Invitation'],
  ...['RateLimit', 'SetupLink', '_prisma_migrations'],
];

it('every primary key of a learner’s data begins with the learner, so that it stays together on any distributed PostgreSQL', async () => {
  const tables = await listTables();
  const owned = tables.filter(({ owner }) => owner !== null);
  expect(owned.map(({ name }) => name)).toEqual(expect.arrayContaining(['Review', 'Memory', 'Session', 'Learner']));
  for (const { name, key, owner } of owned) expect(key?.[0], name).toBe(owner);
  const others = tables.filter(({ owner }) => owner === null).map(({ name }) => name);
  expect(others.sort(), 'a table without an owner is either shared or lacks its reference to the learner').toEqual(
    SHARED.toSorted(),
  );
});
