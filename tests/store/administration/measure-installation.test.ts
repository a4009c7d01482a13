import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { measureInstallation } from '@/lib/administration/measure-installation';
import { recordAutomaticBackup } from '@/lib/db/administration/automatic-backups';
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
      environment: { ...readEnvironment(), DATA_DIR: folder, BACKUP_DIR: path.join(folder, 'backups') },
      root: process.cwd(),
    });
  } finally {
    await db.$disconnect();
  }
}

it('the size of the database, the disk, and the backups are measured', async () => {
  const url = await createTestDatabase();
  const before = await measure(url);
  expect(before).toMatchObject({ database: 'ready', lastBackupAt: null, isBackupFailing: false });
  expect(before.databaseBytes).toBeGreaterThan(1_000_000);
  expect(before.disk?.total).toBeGreaterThan(before.disk?.free ?? Number.NaN);

  const db = openDb(url);
  const at = (hour: number) => new Date(Date.UTC(2026, 10, 27, hour));
  await recordAutomaticBackup(db, { at: at(3), file: 'automatic.gz', bytes: 5 });
  expect(await measure(url)).toMatchObject({ lastBackupAt: at(3), isBackupFailing: false });
  await recordAutomaticBackup(db, { at: at(4), file: 'automatic.gz', failure: 'ENOSPC' });
  expect(await measure(url)).toMatchObject({ lastBackupAt: at(3), isBackupFailing: true });
  await db.$disconnect();
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
