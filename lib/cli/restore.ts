import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { restoreBackup } from '@/lib/backup/restore-backup';
import type { Environment } from '@/lib/env';
import { StartError } from '@/lib/system/start-error';
import { runStoppable } from './run/run-command';
import { openDatabaseAsIs } from './serve/database-as-is';
import { loadEnvironment } from './serve/load-environment';

const USAGE =
  'Say which backup to restore: npm run restore -- FILE (add --replace to replace the contents of the database)';

/** `npm run restore -- FILE [--replace]`: fills the database from a backup. */
await runStoppable(
  'npm run restore -- FILE [--replace]',
  async (stop) => {
    const environment = loadEnvironment();
    const { file, replace } = readWords();
    const database = await openDatabaseAsIs(environment, stop);
    try {
      const { tables, rows } = await restoreBackup(database.url, file, { replace, signal: stop });
      console.log(`Restored ${file}: ${rows} rows in ${tables} tables.`);
      printMissingSecret(environment);
    } finally {
      await database.close();
    }
  },
  {
    whenStopped:
      'Stopped: the restore was not finished, so the database is unchanged. Run the command again to restore the backup.',
  },
);

/** Says how to get the installation's secret, if it has none yet. A start would make a new one. */
function printMissingSecret({ DATA_DIR, NEXTAUTH_SECRET }: Environment): void {
  const file = path.join(DATA_DIR, 'secret');
  if (NEXTAUTH_SECRET !== undefined || fs.existsSync(file)) return;
  console.log(
    `Backups do not contain the installation's secret. Before you start the app, copy the file "secret" from the old data folder to ${file}. If it is lost, start the app without it: everyone then has to sign in again, and to set up two-step verification again.`,
  );
}

function readWords(): { readonly file: string; readonly replace: boolean } {
  try {
    const { values, positionals } = parseArgs({ options: { replace: { type: 'boolean' } }, allowPositionals: true });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) throw new StartError(USAGE);
    return { file: path.resolve(file), replace: values.replace ?? false };
  } catch (cause) {
    throw new StartError(USAGE, { cause });
  }
}
