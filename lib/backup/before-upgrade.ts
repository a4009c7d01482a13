import fs from 'node:fs';
import path from 'node:path';
import { type BackupFile, backupName, listBackups, prepareFolder } from './backup-files';
import { readBackupHeader } from './check-backup';
import { writeBackup } from './write-backup';

/** The number of upgrades whose backups are kept. */
const KEPT_UPGRADES = 3;

/**
 * Backs up the database at `url` before a new version changes it, and returns the file. Keeps the backups of the last
 * three upgrades. If an upgrade is tried again, its latest backup replaces the earlier one.
 */
export async function backUpBeforeUpgrade(
  url: string,
  folder: string,
  now: Date,
  signal: AbortSignal,
): Promise<string> {
  prepareFolder(folder, now);
  const file = path.join(folder, backupName('before-upgrade', now));
  await writeBackup(url, file, now, signal);
  for (const { name } of await listSuperseded(folder)) fs.rmSync(path.join(folder, name), { force: true });
  return file;
}

/**
 * Returns the backups that are no longer needed. Two backups belong to the same upgrade if they have the same
 * migrations. A damaged backup is not counted and not removed.
 */
async function listSuperseded(folder: string): Promise<readonly BackupFile[]> {
  const upgrades = new Set<string>();
  const superseded: BackupFile[] = [];
  for (const backup of listBackups(folder).filter(({ kind }) => kind === 'before-upgrade')) {
    const header = await readBackupHeader(path.join(folder, backup.name));
    if (header === null) continue;
    const upgrade = header.migrations.join();
    if (upgrades.has(upgrade) || upgrades.size === KEPT_UPGRADES) superseded.push(backup);
    upgrades.add(upgrade);
  }
  return superseded;
}
