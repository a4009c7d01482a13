import pg from 'pg';
import { expect, it } from 'vitest';
import { createTestDatabase } from '../database';

const url = await createTestDatabase();

async function query<Row extends object>(sql: string): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** The column by which the rows of each table would be distributed. Tables that are not listed are on every machine. */
async function listDistributed(): Promise<ReadonlyMap<string, string>> {
  const rows = await query<{ name: string; column: string }>(`
    SELECT c.relname AS name, a.attname AS "column" FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
      AND (a.attname IN ('learnerId', 'accountId') OR c.relname IN ('Account', 'Learner') AND a.attname = 'id')
      AND c.relname <> 'AdministratorAct'`);
  return new Map(rows.map(({ name, column }) => [name, column]));
}

/**
 * What Citus requires of a distributed table: https://docs.citusdata.com/en/stable/develop/reference_ddl.html
 * Unique keys contain the distribution column, and references pair the distribution columns of both tables or point to
 * a table that is on every machine. docs/scale.md says what would replace the two keys that do not.
 */
const OTHER_UNIQUE_KEYS = ['Account (email)', 'OutsideLogin (issuer, subject)'];

it('every unique key of a learner’s or an account’s data contains its owner, except those that docs/scale.md names', async () => {
  const distributed = await listDistributed();
  expect(distributed.size).toBeGreaterThan(20);
  const keys = await query<{ name: string; columns: string[] }>(`
    SELECT c.relname AS name, array_agg(a.attname::text ORDER BY k.place) AS columns
    FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid,
      unnest(i.indkey) WITH ORDINALITY AS k(number, place), pg_attribute a
    WHERE i.indisunique AND c.relnamespace = 'public'::regnamespace AND a.attrelid = c.oid AND a.attnum = k.number
    GROUP BY i.indexrelid, c.relname`);
  const others = keys.filter(({ name, columns }) => {
    const owner = distributed.get(name);
    return owner !== undefined && !columns.includes(owner);
  });
  expect(others.map(({ name, columns }) => `${name} (${columns.join(', ')})`).toSorted()).toEqual(OTHER_UNIQUE_KEYS);
});

it('every reference of a learner’s or an account’s data stays with its owner, or points to a table that is on every machine', async () => {
  const distributed = await listDistributed();
  const references = await query<{ name: string; source: string; target: string; pairs: [string, string][] }>(`
    SELECT f.conname AS name, s.relname AS source, t.relname AS target,
      (SELECT json_agg(json_build_array(a.attname, b.attname)) FROM unnest(f.conkey, f.confkey) AS k(one, other)
        JOIN pg_attribute a ON a.attrelid = s.oid AND a.attnum = k.one
        JOIN pg_attribute b ON b.attrelid = t.oid AND b.attnum = k.other) AS pairs
    FROM pg_constraint f JOIN pg_class s ON s.oid = f.conrelid JOIN pg_class t ON t.oid = f.confrelid
    WHERE f.contype = 'f' AND s.relnamespace = 'public'::regnamespace`);
  expect(references.length).toBeGreaterThan(20);
  const impossible = references.filter(({ source, target, pairs }) => {
    const [from, to] = [distributed.get(source), distributed.get(target)];
    if (to === undefined) return false;
    return from === undefined || !pairs.some(([one, other]) => one === from && other === to);
  });
  expect(impossible.map(({ name }) => name)).toEqual([]);
});
