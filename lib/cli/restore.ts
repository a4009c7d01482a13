import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { explainWriteFault } from '@/lib/backup/backup-files';
import { backUpBeforeRestore, type KeptContents } from '@/lib/backup/before-restore';
import { type RestoreOptions, restoreBackup } from '@/lib/backup/restore-backup';
import type { Environment } from '@/lib/env';
import { StartError } from '@/lib/system/start-error';
import { runStoppable } from './run/run-command';
import { openDatabaseAsIs } from './serve/database-as-is';
import { loadEnvironment } from './serve/load-environment';

const FORM = 'npm run restore -- FILE [--replace [--without-backup]]';
const USAGE = `Say which backup to restore: ${FORM}
--replace backs up the contents of the database and then replaces them. With --without-backup, it makes no backup.`;

/** `npm run restore -- FILE [--replace [--without-backup]]`: fills the database from a backup. */
await runStoppable(
  FORM,
  async (stop) => {
    const environment = loadEnvironment();
    const { file, replace, withoutBackup } = readWords();
    const { BACKUP_DIR } = environment;
    const keep: RestoreOptions['beforeReplace'] = (client) =>
      keepContents(() => backUpBeforeRestore(client, BACKUP_DIR, new Date(), stop), BACKUP_DIR, stop);
    const beforeReplace = replace && !withoutBackup ? { beforeReplace: keep } : {};
    const database = await openDatabaseAsIs(environment, stop);
    try {
      const { tables, rows } = await restoreBackup(database.url, file, { replace, signal: stop, ...beforeReplace });
      console.log(`Restored ${file}: ${rows} rows in ${tables} tables.`);
      printSecret(environment);
    } finally {
      await database.close();
    }
  },
  {
    whenStopped:
      'Stopped: the restore was not finished, so the database is unchanged. Run the command again to restore the backup.',
  },
);

/**
 * Backs up what the restore will replace, and prints how to get it back. Throws a StartError if the backup fails, so
 * that nothing is changed.
 */
async function keepContents(
  backUp: () => Promise<KeptContents | null>,
  folder: string,
  stop: AbortSignal,
): Promise<void> {
  try {
    const kept = await backUp();
    if (kept === null) return;
    const { file, size } = kept;
    console.log(
      `Backed up the contents of the database first: ${size.rows} rows in ${size.tables} tables. To get them back, run "npm run restore -- ${file} --replace". If they are from a newer version of Well Known, run the command with that version.`,
    );
  } catch (cause) {
    stop.throwIfAborted();
    const { reason, remedy } = explainWriteFault(folder, cause);
    throw new StartError(
      `Nothing was restored, because the contents of the database could not be backed up first: ${reason}. The database is unchanged. ${remedy}, or set BACKUP_DIR to a folder on another disk. Then run the command again. To discard the contents without a backup, add --without-backup.`,
      { cause },
    );
  }
}

/**
 * Prints how to get the secret of the installation that the backup is from. If the data folder has no secret, the next
 * start makes a new one. If the folder has one, an earlier start may have made it.
 */
function printSecret({ DATA_DIR, NEXTAUTH_SECRET }: Environment): void {
  if (NEXTAUTH_SECRET !== undefined) return;
  const file = path.join(DATA_DIR, 'secret');
  const order = fs.existsSync(file)
    ? `If this backup is from an app with another data folder, replace ${file} with the file "secret" from that folder before you start the app.`
    : `Before you start the app, copy the file "secret" from the old data folder to ${file}.`;
  console.log(
    `Backups do not contain the installation's secret. ${order} If that secret is lost, start the app without it: everyone then has to sign in again and set up two-step verification again.`,
  );
}

type Words = { readonly file: string; readonly replace: boolean; readonly withoutBackup: boolean };

function readWords(): Words {
  const { values, positionals } = parseWords();
  const { replace = false, 'without-backup': withoutBackup = false } = values;
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new StartError(USAGE);
  if (withoutBackup && !replace) throw new StartError(`--without-backup is only for --replace.\nUsage: ${FORM}`);
  return { file: path.resolve(file), replace, withoutBackup };
}

function parseWords() {
  const options = { replace: { type: 'boolean' }, 'without-backup': { type: 'boolean' } } as const;
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (cause) {
    throw new StartError(USAGE, { cause });
  }
}
