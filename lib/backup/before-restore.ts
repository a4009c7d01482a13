import fs from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { backupName, prepareFolder } from './backup-files';
import type { BackupSize } from './format';
import { isEmpty } from './tables';
import { writeLockedBackup } from './write-backup';

/** The backup of a database's contents, and its numbers of tables and rows. */
export type KeptContents = { readonly file: string; readonly size: BackupSize };

/**
 * Backs up the contents of a database that a restore is about to replace; returns null if the database is empty. The
 * restore must already have locked the tables in the transaction of `client`. The app never removes this backup.
 */
export async function backUpBeforeRestore(
  client: pg.Client,
  folder: string,
  now: Date,
  signal: AbortSignal,
): Promise<KeptContents | null> {
  if (await isEmpty(client)) return null;
  prepareFolder(folder, now);
  const file = path.join(folder, backupName('before-restore', now));
  if (fs.existsSync(file)) throw new Error(`${file} already exists`);
  return { file, size: await writeLockedBackup(client, file, now, signal) };
}
