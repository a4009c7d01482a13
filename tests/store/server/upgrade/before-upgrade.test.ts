import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { backUpBeforeUpgrade } from '@/lib/backup/before-upgrade';
import { checkBackup } from '@/lib/backup/check-backup';
import { backUpFirst } from '@/lib/cli/serve/back-up-first';
import { openDatabase } from '@/lib/cli/serve/open-database';
import { migrate, PROJECT } from '@/lib/db/migrations/migrate';
import { listMigrationNames } from '@/lib/db/migrations/migration-files';
import { readEnvironment } from '@/lib/env';
import { NEVER } from '@/lib/system/unless-aborted';
import { contents } from '../../contents';
import { createEmptyDatabase } from '../../database';

const all = listMigrationNames(PROJECT);
const root = fs.mkdtempSync(path.join(os.tmpdir(), 'wk-upgrade-'));
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

let said: string[] = [];
beforeEach(() => {
  said = [];
  for (const name of ['log', 'warn'] as const) vi.spyOn(console, name).mockImplementation((line) => said.push(line));
});
afterEach(() => vi.restoreAllMocks());

const newFolder = (): string => fs.mkdtempSync(path.join(root, 'folder-'));

/** Opens a database as `npm start` does, and closes it. */
async function start(variables: Readonly<Record<string, string>>): Promise<void> {
  const database = await openDatabase(readEnvironment({ NODE_ENV: 'test', ...variables }), NEVER);
  await database.close();
}

describe('a start with new migrations', () => {
  it('backs up the database first, as it was, and says where', async () => {
    const url = await createEmptyDatabase();
    await migrate(url, PROJECT, { wanted: all.slice(0, -2) });
    const folder = newFolder();
    await start({ DATABASE_URL: url, BACKUP_DIR: folder });
    const [name = '', ...others] = fs.readdirSync(folder);
    expect(others).toEqual([]);
    expect((await checkBackup(path.join(folder, name))).header.migrations).toEqual(all.slice(0, -2));
    expect(said.join('\n')).toContain(path.join(folder, name));
  });

  it('makes no backup if there is nothing to apply, or nothing to save', async () => {
    const url = await createEmptyDatabase();
    const folder = newFolder();
    for (let times = 0; times < 2; times++) await start({ DATABASE_URL: url, BACKUP_DIR: folder });
    expect(fs.readdirSync(folder)).toEqual([]);
    expect(said).toEqual([]);
  });

  it('continues without a backup on a server, and says why and what to do', async () => {
    const url = await createEmptyDatabase();
    await migrate(url, PROJECT, { wanted: all.slice(0, -2) });
    const file = path.join(newFolder(), 'file');
    fs.writeFileSync(file, '');
    await start({ DATABASE_URL: url, BACKUP_DIR: file });
    expect(said.join('\n')).toMatch(/is not a folder.*pg_dump/);
    expect(await migrate(url)).toEqual([]);
  });

  it('changes nothing in a private database that cannot be backed up, and says what to do', async () => {
    const url = await createEmptyDatabase();
    await migrate(url, PROJECT, { wanted: all.slice(0, -2) });
    const before = await contents(url);
    const file = path.join(newFolder(), 'file');
    fs.writeFileSync(file, '');
    const isPrivate = { BACKUP_DIR: file, DATABASE_URL: undefined };
    const beforeUpgrade = () => backUpFirst(url, isPrivate, new Date(), NEVER);
    await expect(migrate(url, PROJECT, { beforeUpgrade })).rejects.toThrow(/not upgraded.*is not a folder.*BACKUP_DIR/);
    expect(await contents(url)).toEqual(before);
  });
});

describe('the backups before upgrades', () => {
  it('of the last three upgrades are kept, each as it was at the last try, and nothing else is removed', async () => {
    const folder = newFolder();
    const damaged = 'before-upgrade-20260101T000000.gz';
    fs.writeFileSync(path.join(folder, damaged), 'damaged');
    fs.writeFileSync(path.join(folder, 'well-known-20260101T000000.gz'), '');
    const url = await createEmptyDatabase();
    for (const [nth, count] of [1, 2, 3, 3, 3, 4].entries()) {
      await migrate(url, PROJECT, { wanted: all.slice(0, count) });
      await backUpBeforeUpgrade(url, folder, new Date(Date.UTC(2026, 1, nth + 1)), NEVER);
    }
    expect(fs.readdirSync(folder).toSorted()).toEqual([
      damaged,
      ...['20260202', '20260205', '20260206'].map((day) => `before-upgrade-${day}T000000.gz`),
      'well-known-20260101T000000.gz',
    ]);
  });
});
