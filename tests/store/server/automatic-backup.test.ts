import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { viewHealth } from '@/lib/administration/view-health';
import { type BackupAttempt, backUpIfDue } from '@/lib/backup/automatic-backup';
import { checkBackup } from '@/lib/backup/check-backup';
import { restoreBackup } from '@/lib/backup/restore-backup';
import { startAutomaticBackups } from '@/lib/cli/serve/automatic-backups';
import { type Db, openDb } from '@/lib/db/connection/client';
import { readEnvironment } from '@/lib/env';
import { processSlot } from '@/lib/system/process-slot';
import { NEVER } from '@/lib/system/unless-aborted';
import { mountSmallDisk } from '../../crash/small-disk';
import { createEmptyDatabase, createTestDatabase } from '../database';

const HOUR_MS = 3_600_000;
const START = new Date('2026-03-02T03:00:00Z');
const disk = mountSmallDisk(8);
if (disk === null) console.log('Skipping the test of a full disk: this process cannot mount its own disk.');
const root = fs.mkdtempSync(path.join(os.tmpdir(), 'wk-automatic-'));
afterAll(() => {
  fs.rmSync(root, { recursive: true, force: true });
  disk?.unmount();
});

const url = await createTestDatabase();
const db = openDb(url);
afterAll(() => db.$disconnect());
let folder = '';
let now = START;
beforeEach(async () => {
  await db.automaticBackup.deleteMany();
  folder = fs.mkdtempSync(path.join(root, 'folder-'));
  now = START;
});

const attempt = (into = folder): Promise<BackupAttempt> =>
  backUpIfDue({ db, url, folder: into, everyHours: 24 }, () => now, NEVER);
const pass = (hours: number): void => {
  now = new Date(now.getTime() + hours * HOUR_MS);
};
const viewBackups = async (into = folder) => {
  const environment = readEnvironment({ NODE_ENV: 'test', BACKUP_DIR: into, BACKUP_EVERY: '1d' });
  return (await viewHealth({ db, environment, root: process.cwd() }, { id: 'x', timeZone: 'UTC' } as never, now))
    .backups;
};

describe('an automatic backup', () => {
  it('is made when it is due, can be restored, and is named with its time', async () => {
    expect(await attempt()).toMatchObject({ outcome: 'made', next: new Date('2026-03-03T03:00:00Z') });
    expect(fs.readdirSync(folder)).toEqual(['automatic-20260302T030000.gz']);
    pass(23.9);
    expect(await attempt()).toMatchObject({ outcome: 'not-due', next: new Date('2026-03-03T03:00:00Z') });
    pass(0.1);
    expect(await attempt()).toMatchObject({ outcome: 'made' });
    const target = await createEmptyDatabase();
    const { rows } = await restoreBackup(target, path.join(folder, 'automatic-20260303T030000.gz'), { replace: false });
    expect(rows, 'the row of the first backup').toBe(1);
  });

  it('is made by only one instance, even if several ask at the same moment', async () => {
    const outcomes = (await Promise.all([attempt(), attempt(), attempt(), attempt()])).map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === 'made')).toHaveLength(1);
    expect(fs.readdirSync(folder)).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'elsewhere' || outcome === 'not-due')).toHaveLength(3);
  });

  it('leaves only complete files, and removes earlier ones only if they are its own', async () => {
    const theirs = 'automatic-20260305T050000.gz';
    fs.writeFileSync(path.join(folder, theirs), 'from another installation');
    fs.writeFileSync(path.join(folder, 'well-known-20250101T030000.gz'), 'made by hand');
    fs.writeFileSync(path.join(folder, 'notes.gz'), 'something else');
    for (let day = 0; day < 40; day++) {
      expect((await attempt()).outcome).toBe('made');
      pass(24);
    }
    const names = fs.readdirSync(folder);
    expect(names).toEqual(expect.arrayContaining([theirs, 'well-known-20250101T030000.gz', 'notes.gz']));
    const made = names.filter((name) => name.startsWith('automatic-') && name !== theirs);
    expect(made.map((name) => name.slice(10, 18))).toEqual([
      ...['20260322', '20260329', '20260331'],
      ...['20260404', '20260405', '20260406', '20260407', '20260408', '20260409', '20260410'],
    ]);
    for (const name of made) await checkBackup(path.join(folder, name));
    expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('that a kill interrupted leaves no file under its final name, and its partial file is removed a day later', async () => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query('BEGIN; LOCK TABLE "Review" IN ACCESS EXCLUSIVE MODE');
    const child = spawn(process.execPath, ['--import', 'tsx', 'tests/store/server/backup-child.ts', url, folder]);
    const ended = new Promise((resolve) => child.once('close', resolve));
    await expect.poll(() => fs.readdirSync(folder), { timeout: 20_000 }).toHaveLength(1);
    child.kill('SIGKILL');
    await ended;
    await client.end();
    const [part = '', ...others] = fs.readdirSync(folder);
    expect(part).toMatch(/^automatic-.*\.gz\.\d+\.tmp$/);
    expect(others).toEqual([]);
    await attempt();
    expect(fs.readdirSync(folder), 'it might still be in use').toContain(part);
    const old = new Date(now.getTime() - HOUR_MS);
    fs.utimesSync(path.join(folder, part), old, old);
    pass(25);
    await attempt();
    expect(fs.readdirSync(folder)).not.toContain(part);
  });
});

describe('the app', () => {
  it('makes a backup when one is due, and records it through its own database client', async () => {
    const recorded = openDb(await createTestDatabase());
    const app = processSlot<{ readonly db: Db }>('app');
    app.value = { db: recorded };
    vi.useFakeTimers({ toFake: ['setInterval'] });
    try {
      const clock = () => now;
      const stop = startAutomaticBackups({ url, clock, BACKUP_DIR: folder, BACKUP_EVERY: 24 });
      vi.advanceTimersByTime(60_000);
      expect(fs.readdirSync(folder), 'not right after the start').toEqual([]);
      pass(1);
      vi.advanceTimersByTime(60_000);
      await expect.poll(() => recorded.automaticBackup.count(), { timeout: 20_000 }).toBe(1);
      await stop();
      expect(fs.readdirSync(folder)).toEqual(['automatic-20260302T040000.gz']);
      expect(await db.automaticBackup.count()).toBe(0);
    } finally {
      vi.useRealTimers();
      delete app.value;
      await recorded.$disconnect();
    }
  });

  it('does not count a backup of contents that were replaced as the latest one', async () => {
    fs.writeFileSync(path.join(folder, 'before-restore-20260302T020000.gz'), '');
    expect((await viewBackups()).last).toBeNull();
    fs.writeFileSync(path.join(folder, 'well-known-20260302T010000.gz'), '');
    expect((await viewBackups()).last).toEqual({ at: new Date('2026-03-02T01:00:00Z'), bytes: 0 });
  });
});

describe('a failed automatic backup', () => {
  it.skipIf(disk === null)(
    'on a full disk removes nothing, is shown to administrators, and is tried again',
    async () => {
      if (disk === null) throw new Error('there is no disk');
      await attempt(disk.folder);
      const good = fs.readdirSync(disk.folder);
      disk.fill();
      pass(24);
      const failed = { outcome: 'failed', reason: `the disk of ${disk.folder} is full` };
      expect(await attempt(disk.folder)).toMatchObject({ ...failed, next: new Date('2026-03-03T04:00:00Z') });
      expect(fs.readdirSync(disk.folder).toSorted()).toEqual([...good, 'ballast']);
      expect(await viewBackups(disk.folder)).toMatchObject({
        last: { at: START },
        next: new Date('2026-03-03T04:00:00Z'),
        failure: { at: now, reason: failed.reason },
      });
      disk.free();
      pass(1);
      expect(await attempt(disk.folder)).toMatchObject({ outcome: 'made' });
      expect(await viewBackups(disk.folder)).toMatchObject({ last: { at: now }, failure: null });
    },
  );

  it('names a folder that cannot be written to', async () => {
    fs.writeFileSync(path.join(folder, 'file'), '');
    const into = path.join(folder, 'file', 'backups');
    expect(await attempt(into)).toMatchObject({ outcome: 'failed', reason: `${into} is not a folder` });
  });
});
