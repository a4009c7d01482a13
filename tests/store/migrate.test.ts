import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { migrate } from '@/lib/db/migrate';
import { migrationDiff } from '@/lib/db/migration-diff';
import { createEmptyDatabase } from './database';

const roots: string[] = [];
afterAll(() => {
  for (const root of roots) fs.rmSync(root, { recursive: true, force: true });
});

/** A project with these migrations and nothing else. */
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
  it('applies what is missing, in order, and says what', async () => {
    const url = await createEmptyDatabase();
    const root = projectWith({ '1_first': FIRST });
    expect(await migrate(url, root)).toEqual(['1_first']);
    writeMigration(root, '2_second', "ALTER TABLE fruit ADD name TEXT DEFAULT 'a;b';");
    expect(await migrate(url, root)).toEqual(['2_second']);
    await query(url, 'INSERT INTO fruit VALUES (1)');
    expect(await query(url, 'SELECT name FROM fruit')).toEqual([{ name: 'a;b' }]);
  });

  it('is quick when there is nothing to do: it does not read the migrations', async () => {
    const url = await createEmptyDatabase();
    const root = projectWith({ '1_first': FIRST });
    await migrate(url, root);
    fs.rmSync(path.join(root, 'prisma/migrations/1_first/migration.sql'));
    expect(await migrate(url, root)).toEqual([]);
  });

  it('lets four processes race: one applies, the others find it done', async () => {
    const url = await createEmptyDatabase();
    const root = projectWith({ '1_first': `${FIRST} SELECT pg_sleep(0.5);` });
    const applied = await Promise.all([1, 2, 3, 4].map(() => migrateInAnotherProcess(url, root)));
    expect(applied.sort()).toEqual(['["1_first"]', '[]', '[]', '[]']);
  });

  it('leaves nothing of a migration that fails, names it, and can try it again', async () => {
    const url = await createEmptyDatabase();
    const root = projectWith({ '1_first': FIRST, '2_bad': 'CREATE TABLE half (id INTEGER); SELECT 1/0;' });
    await expect(migrate(url, root)).rejects.toThrow(/division by zero \(migration 2_bad\)$/);
    expect(await query(url, "SELECT to_regclass('half') AS half, to_regclass('fruit') AS fruit")).toEqual([
      { half: null, fruit: 'fruit' },
    ]);
    writeMigration(root, '2_bad', 'CREATE TABLE half (id INTEGER);');
    expect(await migrate(url, root)).toEqual(['2_bad']);
  });

  it('applies again a migration that a kill cut off', async () => {
    const url = await createEmptyDatabase();
    const root = projectWith({ '1_first': FIRST });
    await migrate(url, root);
    await query(url, 'UPDATE _prisma_migrations SET finished_at = NULL');
    await query(url, 'DROP TABLE fruit');
    expect(await migrate(url, root)).toEqual(['1_first']);
  });

  it('runs functions with semicolons in their bodies', async () => {
    const url = await createEmptyDatabase();
    const body = 'CREATE FUNCTION one() RETURNS int AS $$ BEGIN RETURN 1; END; $$ LANGUAGE plpgsql;';
    expect(await migrate(url, projectWith({ '1_function': body }))).toEqual(['1_function']);
    expect(await query(url, 'SELECT one()')).toEqual([{ one: 1 }]);
  });
});

describe('migrationDiff', () => {
  it('proves that the migrations lead to prisma/schema.prisma', async () => {
    expect(await migrationDiff(inject('clusterUrl'))).toBeNull();
  });

  it('writes what is missing, from first migration on', async () => {
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
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/store/migrate-child.ts', url, root], {
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
