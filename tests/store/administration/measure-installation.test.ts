import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { measureInstallation } from '@/lib/administration/measure-installation';
import { openDb, openServingDb } from '@/lib/db/connection/client';
import { readEnvironment } from '@/lib/env';
import { createEmptyDatabase, createTestDatabase } from '../database';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wk-installation-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

async function measure(url: string, open = openDb) {
  const db = open(url);
  try {
    return await measureInstallation({
      db,
      environment: { ...readEnvironment(), DATA_DIR: folder },
      root: process.cwd(),
    });
  } finally {
    await db.$disconnect();
  }
}

it('the size of the database, the disk, and the latest backup are measured', async () => {
  const before = await measure(await createTestDatabase());
  expect(before).toMatchObject({ database: 'ready', lastBackupAt: null });
  expect(before.databaseBytes).toBeGreaterThan(1_000_000);
  expect(before.disk?.total).toBeGreaterThan(before.disk?.free ?? Number.NaN);
});

it('a database without tables lacks migrations, and its size is not measured', async () => {
  expect(await measure(await createEmptyDatabase())).toMatchObject({
    database: 'migrations-missing',
    databaseBytes: null,
  });
});

it('a database that does not answer is reported instead of failing', async () => {
  const found = await measure('postgresql://127.0.0.1:1/nothing', openServingDb);
  expect(found).toMatchObject({ database: 'database-unreachable', databaseBytes: null });
  expect(found.disk).not.toBeNull();
});
