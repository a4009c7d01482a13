import { explainWriteFault } from '@/lib/backup/backup-files';
import { backUpBeforeUpgrade } from '@/lib/backup/before-upgrade';
import type { Environment } from '@/lib/env';
import { StartError } from '@/lib/system/start-error';

/**
 * Backs up the database before this version's migrations change it, and prints where the backup is. If that fails,
 * throws a StartError for a private database, so that nothing is changed. For a server, whose operator has other ways
 * to back it up, prints why the backup failed and returns.
 */
export async function backUpFirst(
  url: string,
  { BACKUP_DIR, DATABASE_URL }: Pick<Environment, 'BACKUP_DIR' | 'DATABASE_URL'>,
  now: Date,
  signal: AbortSignal,
): Promise<void> {
  console.log('This version changes the database. A backup comes first …');
  try {
    const file = await backUpBeforeUpgrade(url, BACKUP_DIR, now, signal);
    console.log(`The backup is ${file}. If you have to return to the previous version, restore it (docs/upgrade.md).`);
  } catch (cause) {
    signal.throwIfAborted();
    const { reason, remedy } = explainWriteFault(BACKUP_DIR, cause);
    if (DATABASE_URL === undefined) {
      throw new StartError(
        `The database was not upgraded, because no backup could be made first: ${reason}. Nothing was changed. ${remedy}, or set BACKUP_DIR to a folder on another disk. Then start again. Until then, you can keep using the previous version.`,
        { cause },
      );
    }
    console.warn(
      `The upgrade continues without a backup, because none could be made: ${reason}. To be able to go back next time, set BACKUP_DIR to a folder with enough room, or run pg_dump before the upgrade (docs/upgrade.md).`,
    );
  }
}
