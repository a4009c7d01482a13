import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { migrate } from '@/lib/db/migrations/migrate';
import { migrationDiff } from '@/lib/db/migrations/migration-diff';
import { StartError } from '@/lib/system/start-error';
import { createEmptyDatabase } from '../../database';

const roots: string[] = [];
afterAll(() => {
  for (const root of roots) fs.rmSync(root, { recursive: true, force: true });
});

/** Makes a project with only these migrations. */
function projectWith(migrations: Record<string, string>): string {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'wk-migrations-'));
  roots.push(root);
  for (const [name, sql] of Object.entries(migrations)) writeMigration(root, name, sql);
  return root;
}

function writeMigration(root: string, name: string, sql: string): void {
  const folder = path.join(root, 'prisma/migrations', name);
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'migration.sql'), sql);
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

const FIRST = 'CREATE TABLE fruit (id INTEGER PRIMARY KEY);';

describe('migrate', () => {
  it('applies what is missing, in order, and returns the names', async () => {
    const url = await createEmptyDatabase();
    const root = projectWith({ '1_first': FIRST });
    expect(await migrate(url, root)).toEqual(['1_first']);
    writeMigration(root, '2_second', "ALTER TABLE fruit ADD name TEXT DEFAULT 'a;b';");
    expect(await migrate(url, root)).toEqual(['2_second']);
    await query(url, 'INSERT INTO fruit VALUES (1)');
    expect(await query(url, 'SELECT name FROM fruit')).toEqual([{ name: 'a;b' }]);
  });

  it('is fast if there is nothing to do: it does not read the migrations', async () => {
    const url = await createEmptyDatabase();
    const root = projectWith({ '1_first': FIRST });
    await migrate(url, root);
    fs.rmSync(path.join(root, 'prisma/migrations/1_first/migration.sql'));
    expect(await migrate(url, root)).toEqual([]);
  });

  it('lets several processes and connections compete: one applies, and the others do nothing', async () => {
    const url = await createEmptyDatabase();
    // Long enough for the other processes to start.
    const root = projectWith({ '1_first': `${FIRST} SELECT pg_sleep(1.5);` });
    const here = async () => JSON.stringify(await migrate(url, root));
    const elsewhere = () => migrateInAnotherProcess(url, root);
    const applied = await Promise.all([here(), here(), elsewhere(), elsewhere()]);
    expect(applied.sort()).toEqual(['["1_first"]', '[]', '[]', '[]']);
  });

  it('undoes the whole upgrade if one migration fails, names it, and can try again', async () => {
    const url = await createEmptyDatabase();
    const root = projectWith({ '1_first': FIRST });
    await migrate(url, root);
    writeMigration(root, '2_good', 'ALTER TABLE fruit ADD name TEXT;');
    writeMigration(root, '3_bad', 'CREATE TABLE half (id INTEGER); SELECT 1/0;');
    await expect(migrate(url, root)).rejects.toThrow(/division by zero \(migration 3_bad\)/);
    const columns =
      "SELECT table_name || '.' || column_name AS name FROM information_schema.columns WHERE table_name IN ('fruit', 'half')";
    expect(await query(url, columns)).toEqual([{ name: 'fruit.id' }]);
    expect(await query(url, 'SELECT migration_name AS name FROM _prisma_migrations')).toEqual([{ name: '1_first' }]);
    writeMigration(root, '3_bad', 'CREATE TABLE half (id INTEGER);');
    expect(await migrate(url, root)).toEqual(['2_good', '3_bad']);
  });

  it('calls beforeUpgrade once, before it changes a database that was used before, and changes nothing if that fails', async () => {
    const url = await createEmptyDatabase();
    const root = projectWith({ '1_first': FIRST });
    const calls: unknown[] = [];
    const note = async () => {
      calls.push(await query(url, "SELECT to_regclass('half') AS half"));
    };
    await migrate(url, root, { beforeUpgrade: note });
    expect(calls, 'a new database has nothing to save').toEqual([]);
    writeMigration(root, '2_second', 'CREATE TABLE half (id INTEGER);');
    const refuse = () => Promise.reject(new StartError('no room'));
    await expect(migrate(url, root, { beforeUpgrade: refuse })).rejects.toThrow('no room');
    expect(await query(url, "SELECT to_regclass('half') AS half")).toEqual([{ half: null }]);
    await Promise.all([1, 2, 3].map(() => migrate(url, root, { beforeUpgrade: note })));
    expect(calls).toEqual([[{ half: null }]]);
  });

  it('applies again a migration that a kill interrupted', async () => {
    const url = await createEmptyDatabase();
    const root = projectWith({ '1_first': FIRST });
    await migrate(url, root);
    await query(url, 'UPDATE _prisma_migrations SET finished_at = NULL');
    await query(url, 'DROP TABLE fruit');
    expect(await migrate(url, root)).toEqual(['1_first']);
  });

  it('applies a migration of a killed process, even if the server went on with it', async () => {
    const url = await createEmptyDatabase();
    const root = projectWith({ '1_first': `${FIRST} SELECT pg_sleep(2);` });
    const child = spawn(process.execPath, [
      '--import',
      'tsx',
      'tests/store/server/upgrade/migrate-child.ts',
      url,
      root,
    ]);
    const ended = new Promise((resolve) => child.once('close', resolve));
    const working = "SELECT FROM pg_stat_activity WHERE datname = current_database() AND query LIKE '%pg_sleep(2)%'";
    await expect.poll(() => query(url, `${working} AND pid <> pg_backend_pid()`), { timeout: 20_000 }).toHaveLength(1);
    child.kill('SIGKILL');
    await ended;
    await expect
      .poll(() => query(url, `${working} AND pid <> pg_backend_pid() AND state = 'active'`), { timeout: 20_000 })
      .toHaveLength(0);
    expect(await migrate(url, root)).toEqual(['1_first']);
  });

  it('can be aborted, and then nothing of the migration is left', async () => {
    const url = await createEmptyDatabase();
    const root = projectWith({ '1_first': `${FIRST} SELECT pg_sleep(60);` });
    const stop = new AbortController();
    const migrating = migrate(url, root, { signal: stop.signal }).catch((error: unknown) => error);
    const working =
      "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query LIKE '%pg_sleep(60)%'";
    await expect.poll(() => query(url, `${working} AND pid <> pg_backend_pid()`), { timeout: 20_000 }).toHaveLength(1);
    stop.abort(new Error('enough'));
    expect(await migrating).toMatchObject({ message: 'enough' });
    await query(url, `SELECT pg_terminate_backend(pid) FROM (${working} AND pid <> pg_backend_pid()) AS theirs`);
    expect(
      await query(url, "SELECT to_regclass('fruit') AS fruit, to_regclass('_prisma_migrations') AS record"),
    ).toEqual([{ fruit: null, record: null }]);
  });

  it('keeps the same record as Prisma', async () => {
    const url = await createEmptyDatabase();
    await migrate(url, projectWith({ '1_first': FIRST }));
    const checksum = createHash('sha256').update(FIRST).digest('hex');
    const record =
      'SELECT checksum, migration_name AS name, rolled_back_at AS undone, applied_steps_count AS steps FROM _prisma_migrations';
    expect(await query(url, record)).toEqual([{ checksum, name: '1_first', undone: null, steps: 1 }]);
  });

  it('runs functions with semicolons in their bodies', async () => {
    const url = await createEmptyDatabase();
    const body = 'CREATE FUNCTION one() RETURNS int AS $$ BEGIN RETURN 1; END; $$ LANGUAGE plpgsql;';
    expect(await migrate(url, projectWith({ '1_function': body }))).toEqual(['1_function']);
    expect(await query(url, 'SELECT one()')).toEqual([{ one: 1 }]);
  });
});

describe('a database is left unchanged, and a message says why, if', () => {
  /** Returns the names of the database's tables and views. */
  const names = (url: string) =>
    query(url, "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace ORDER BY 1");

  async function refusal(url: string, root: string): Promise<string> {
    const before = await names(url);
    const failure = await migrate(url, root).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StartError);
    expect(await names(url)).toEqual(before);
    const { message } = failure as StartError;
    expect(message).not.toMatch(/prisma\.io|pris\.ly|baseline/i);
    return message;
  }

  it.each([
    'CREATE TABLE shop (id INTEGER)',
    'CREATE VIEW shop AS SELECT 1 AS id',
    'CREATE MATERIALIZED VIEW shop AS SELECT 1 AS id',
    'CREATE TABLE shop (id INTEGER) PARTITION BY RANGE (id)',
  ])('another program has something there: %s', async (sql) => {
    const url = await createEmptyDatabase();
    await query(url, sql);
    const message = await refusal(url, projectWith({ '1_first': FIRST }));
    expect(message).toContain(new URL(url).pathname.slice(1));
    expect(message).toContain('shop');
  });

  it('another program that uses Prisma has something there', async () => {
    const url = await createEmptyDatabase();
    await migrate(url, projectWith({ '1_shop': 'CREATE TABLE shop (id INTEGER);' }));
    expect(await refusal(url, projectWith({ '1_first': FIRST }))).toContain('_prisma_migrations');
  });

  it('a newer version of Well Known was there', async () => {
    const url = await createEmptyDatabase();
    const newer = { '1_first': FIRST, '2_second': 'ALTER TABLE fruit ADD name TEXT;' };
    await migrate(url, projectWith(newer));
    expect(await refusal(url, projectWith({ '1_first': FIRST }))).toContain('2_second');
  });

  it.each(['REVOKE CREATE ON SCHEMA public FROM pg_database_owner', 'DROP SCHEMA public'])(
    'the user may not create tables there: %s',
    async (sql) => {
      const url = await createEmptyDatabase();
      await query(url, sql);
      const failure = await migrate(url, projectWith({ '1_first': FIRST })).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(StartError);
      expect((failure as StartError).message).toContain(new URL(url).username);
    },
  );

  it('the user may not see the tables there', async () => {
    const url = await createEmptyDatabase();
    const root = projectWith({ '1_first': FIRST });
    await migrate(url, root);
    await query(url, `REVOKE ALL ON _prisma_migrations FROM ${new URL(url).username}`);
    expect(await refusal(url, root)).toContain(new URL(url).username);
  });
});

describe('migrationDiff', () => {
  it('shows that the migrations match prisma/schema.prisma', async () => {
    expect(await migrationDiff(inject('clusterUrl'))).toBeNull();
  });

  it('writes what is missing, starting with the first migration', async () => {
    const root = projectWith({
      '1_first': 'CREATE TABLE "Fruit" ("id" INTEGER NOT NULL, CONSTRAINT "Fruit_pkey" PRIMARY KEY ("id"));',
    });
    const model = 'model Fruit {\n  id Int @id\n  name String\n}\n';
    fs.writeFileSync(
      path.join(root, 'prisma/schema.prisma'),
      `datasource db {\n  provider = "postgresql"\n}\n${model}`,
    );
    expect(await migrationDiff(inject('clusterUrl'), root)).toContain(
      'ALTER TABLE "Fruit" ADD COLUMN     "name" TEXT NOT NULL;',
    );
  });
});

function migrateInAnotherProcess(url: string, root: string): Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/store/server/upgrade/migrate-child.ts', url, root], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve) => {
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.once('close', () => resolve(output.trim()));
  });
}
