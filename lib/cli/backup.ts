import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { backupName, explainWriteFault, NothingToBackUp } from '@/lib/backup/backup-files';
import { writeBackup } from '@/lib/backup/write-backup';
import { hasCode, StartError } from '@/lib/system/start-error';
import { runStoppable } from './run/run-command';
import { openDatabaseAsIs, requireDatabase } from './serve/database-as-is';
import { loadEnvironment } from './serve/load-environment';

/** `npm run backup [-- --out FILE]`: writes a snapshot of the whole database to a file. The database can be in use. */
await runStoppable(
  'npm run backup -- [--out FILE]',
  async (stop) => {
    const environment = loadEnvironment();
    requireDatabase(environment);
    const now = new Date();
    const file = path.resolve(readOut() ?? path.join(environment.BACKUP_DIR, backupName('well-known', now)));
    if (fs.existsSync(file)) throw new StartError(`${file} already exists. Choose another file with --out FILE.`);
    makeFolder(path.dirname(file));
    const database = await openDatabaseAsIs(environment, stop);
    try {
      const { tables, rows } = await writeBackup(database.url, file, now, stop).catch((cause: unknown) => {
        stop.throwIfAborted();
        if (cause instanceof NothingToBackUp) throw cause;
        const { reason, remedy } = explainWriteFault(path.dirname(file), cause);
        throw new StartError(
          `No backup was made, and no partial file is left: ${reason}. ${remedy}, or choose a file on another disk with --out FILE.`,
          { cause },
        );
      });
      console.log(`Wrote ${file}: ${rows} rows in ${tables} tables.`);
      console.log(
        'The backup contains names, e-mail addresses, and password hashes. Protect it the way you protect the database.',
      );
    } finally {
      await database.close();
    }
  },
  {
    whenStopped:
      'Stopped: the backup was not finished, and no partial file is left. Run the command again to make a backup.',
  },
);

function readOut(): string | undefined {
  try {
    return parseArgs({ options: { out: { type: 'string' } } }).values.out;
  } catch (cause) {
    throw new StartError('This command takes only --out FILE: npm run backup -- --out FILE', { cause });
  }
}

function makeFolder(folder: string): void {
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    if (!hasCode(cause, 'EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EEXIST')) throw cause;
    throw new StartError(`The folder ${folder} cannot be created. Choose a file in another folder with --out FILE.`, {
      cause,
    });
  }
}
