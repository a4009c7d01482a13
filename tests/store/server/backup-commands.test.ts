import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { restoreBackup } from '@/lib/backup/restore-backup';
import { writeBackup } from '@/lib/backup/write-backup';
import { openDb } from '@/lib/db/connection/client';
import { contents } from '../contents';
import { createEmptyDatabase, createTestDatabase } from '../database';
import { runCli } from '../run-cli';
import { newLearner, type studyContext } from '../study';

const now = new Date('2026-11-02T09:00:00Z');
const root = fs.mkdtempSync(path.join(os.tmpdir(), 'wk-commands-'));
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

/** A database with two accounts, and a backup that was made when it had only one. */
let url: string;
const earlier = path.join(root, 'earlier.gz');
beforeAll(async () => {
  url = await createTestDatabase();
  const context = { db: openDb(url) } as ReturnType<typeof studyContext>;
  await newLearner(context, now);
  await writeBackup(url, earlier, now);
  await newLearner(context, now);
  await context.db.$disconnect();
});

let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(root, 'backups-'));
});

/** Returns a new database with the two accounts. */
async function newDatabase(): Promise<string> {
  const [copy, target] = [path.join(folder, '..', `${path.basename(folder)}.gz`), await createEmptyDatabase()];
  await writeBackup(url, copy, now);
  await restoreBackup(target, copy, { replace: false });
  return target;
}

const restore = (target: string, ...words: string[]) =>
  runCli('restore', words, { DATABASE_URL: target, DATA_DIR: root, BACKUP_DIR: folder });

describe('npm run restore -- FILE --replace', { timeout: 60_000 }, () => {
  it('backs up what it replaces and says where, and that backup can be restored', async () => {
    const target = await newDatabase();
    const before = await contents(target);
    const said = await restore(target, earlier, '--replace');
    expect(said).toMatch(/^0: /);
    const [name = '', ...others] = fs.readdirSync(folder);
    expect(name).toMatch(/^before-restore-\d{8}T\d{6}\.gz$/);
    expect(others).toEqual([]);
    expect(said).toContain(`npm run restore -- ${path.join(folder, name)} --replace`);
    expect((await contents(target)).Account).toHaveLength(1);
    await restoreBackup(target, path.join(folder, name), { replace: true });
    expect(await contents(target)).toEqual(before);
  });

  it('makes no backup of an empty database', async () => {
    const target = await createTestDatabase();
    expect(await restore(target, earlier, '--replace')).toMatch(/^0: Restored /);
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('changes nothing if the backup cannot be made, unless told to go without one', async () => {
    const target = await newDatabase();
    const before = await contents(target);
    fs.rmdirSync(folder);
    fs.writeFileSync(folder, 'not a folder');
    const refused = await restore(target, earlier, '--replace');
    expect(refused).toMatch(/^1: .*is not a folder.*BACKUP_DIR.*--without-backup/);
    expect(await contents(target)).toEqual(before);
    expect(await restore(target, earlier, '--replace', '--without-backup')).toMatch(/^0: Restored /);
    expect((await contents(target)).Account).toHaveLength(1);
  });

  it('makes no backup if the file is damaged, and changes nothing', async () => {
    const target = await newDatabase();
    const before = await contents(target);
    const damaged = path.join(root, 'damaged.gz');
    fs.writeFileSync(damaged, fs.readFileSync(earlier).subarray(0, 500));
    expect(await restore(target, damaged, '--replace')).toMatch(/^1: .*damaged/);
    expect(fs.readdirSync(folder)).toEqual([]);
    expect(await contents(target)).toEqual(before);
  });

  it.each([
    ['without a file', ['--replace'], /which backup/],
    ['with two files', ['a.gz', 'b.gz'], /which backup/],
    ['with --without-backup alone', ['a.gz', '--without-backup'], /only for --replace/],
    ['with another option', ['a.gz', '--force'], /which backup/],
  ])('is refused %s, and prints how to use it', async (_, words, reason) => {
    const said = await restore('postgresql://127.0.0.1:1/x', ...words);
    expect(said).toMatch(reason);
    expect(said).toMatch(/^1: .*npm run restore -- FILE/s);
  });
});

describe('npm run backup', { timeout: 60_000 }, () => {
  it.each(['backup', 'reports', 'calibration'])('creates no database where the app has none (%s)', async (name) => {
    const said = await runCli(name, [], { DATA_DIR: folder });
    expect(said).toContain(`1: There is no database in ${folder}.`);
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('makes no backup of a database that Well Known has never used', async () => {
    const DATABASE_URL = await createEmptyDatabase();
    const said = await runCli('backup', [], { DATABASE_URL, DATA_DIR: root, BACKUP_DIR: folder });
    expect(said).toMatch(/^1: .*never used.*DATABASE_URL/);
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('blames the folder, not the database, if the file cannot be created', async () => {
    const said = await runCli('backup', ['--out', '/proc/backup.gz'], { DATABASE_URL: url, DATA_DIR: root });
    expect(said).toMatch(/^1: No backup was made.*writing to \/proc failed/);
  });
});
