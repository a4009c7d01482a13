import fs from 'node:fs';
import path from 'node:path';
import {
  findAutomaticBackups,
  listAutomaticBackups,
  recordAutomaticBackup,
} from '@/lib/db/administration/automatic-backups';
import type { Db } from '@/lib/db/connection/client';
import { doExclusively } from '@/lib/db/connection/exclusive';
import { backupName, explainWriteFault, listBackups, prepareFolder } from './backup-files';
import type { BackupSize } from './format';
import { findNextBackup } from './next-backup';
import { chooseKept } from './thin-out';
import { writeBackup } from './write-backup';

/** The number of the lock that an instance holds while it is making a backup. */
const LOCK_KEY = 4_840_102_418;
/** How long to wait while another instance is making a backup, in milliseconds. */
const OTHER_MS = 600_000;

export type BackupPlan = {
  readonly db: Db;
  /** The address of the database that `db` uses. */
  readonly url: string;
  readonly folder: string;
  readonly everyHours: number;
};

/** The outcome of an attempt, and when to try again. */
export type BackupAttempt = { readonly next: Date } & (
  | { readonly outcome: 'not-due' | 'elsewhere' }
  | { readonly outcome: 'made'; readonly file: string; readonly bytes: number; readonly size: BackupSize }
  | { readonly outcome: 'failed'; readonly reason: string }
);

/**
 * Makes an automatic backup if one is due, and thins out the earlier ones in its folder. Of all the instances that use
 * the database, only one does this at a time. A failure is stored and returned, and removes nothing. Throws if the
 * database cannot be reached. Throws the signal's reason if the signal is aborted.
 */
export async function backUpIfDue(plan: BackupPlan, clock: () => Date, signal: AbortSignal): Promise<BackupAttempt> {
  const attempt = await doExclusively(plan.url, LOCK_KEY, async (): Promise<BackupAttempt> => {
    const { db, everyHours } = plan;
    const now = clock();
    const next = findNextBackup(await findAutomaticBackups(db), everyHours, now);
    if (next > now) return { outcome: 'not-due', next };
    const end = await backUp(plan, now, signal);
    return { ...end, next: findNextBackup(await findAutomaticBackups(db), everyHours, clock()) };
  });
  return attempt ?? { outcome: 'elsewhere', next: new Date(clock().getTime() + OTHER_MS) };
}

async function backUp({ db, url, folder }: BackupPlan, now: Date, signal: AbortSignal) {
  const name = backupName('automatic', now);
  const file = path.join(folder, name);
  try {
    prepareFolder(folder, now);
    const size = await writeBackup(url, file, now, signal);
    const { size: bytes } = fs.statSync(file);
    await recordAutomaticBackup(db, { at: now, file: name, bytes });
    await thinOut(db, folder);
    return { outcome: 'made', file, bytes, size } as const;
  } catch (cause) {
    signal.throwIfAborted();
    const { reason } = explainWriteFault(folder, cause);
    await recordAutomaticBackup(db, { at: now, file: name, failure: reason });
    return { outcome: 'failed', reason } as const;
  }
}

/**
 * Removes the automatic backups that are no longer needed. Another installation may use the same folder, so only those
 * that this one made are considered.
 */
async function thinOut(db: Db, folder: string): Promise<void> {
  const own = await listAutomaticBackups(db);
  const backups = listBackups(folder).filter(({ kind, name }) => kind === 'automatic' && own.has(name));
  const kept = chooseKept(backups);
  for (const backup of backups) if (!kept.has(backup)) fs.rmSync(path.join(folder, backup.name), { force: true });
}
