import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { restoreBackup } from '@/lib/backup/restore-backup';
import { writeBackup } from '@/lib/backup/write-backup';
import { checkConnection } from '@/lib/db/connection/connection-check';
import { startPrivatePostgres } from '@/lib/postgres/start';
import { StartError } from '@/lib/system/start-error';
import { unlessAborted } from '@/lib/system/unless-aborted';
import { runStoppable } from './run/run-command';
import { loadEnvironment } from './serve/load-environment';

const USAGE = 'Say where to move the database: npm run move -- --to postgresql://user:password@host:5432/database';

/**
 * `npm run move -- --to ADDRESS`: moves everything from the private database to an empty database on a server. The app
 * must not be running, so that no new data is left behind.
 */
await runStoppable(
  'npm run move -- --to postgresql://user:password@host:5432/database',
  async (stop) => {
    const { DATA_DIR } = loadEnvironment();
    const to = await unlessAborted(stop, checkConnection(readTarget(), '--to'));
    if (!fs.existsSync(path.join(DATA_DIR, 'postgres'))) {
      throw new StartError(`There is no private database to move in ${DATA_DIR}.`);
    }
    const now = new Date();
    const file = path.join(DATA_DIR, `moved-${now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}.gz`);
    const database = await startPrivatePostgres({ dataDir: DATA_DIR, signal: stop });
    try {
      await writeBackup(database.url, file, now, stop);
      const { tables, rows } = await restoreBackup(to, file, { replace: false, signal: stop });
      console.log(
        `Moved: ${rows} rows in ${tables} tables. From now on, start the app with DATABASE_URL set to that server.`,
      );
      console.log(`${file} is a backup of the data that was moved. The private database is unchanged.`);
    } finally {
      await database.stop();
    }
  },
  {
    whenStopped:
      'Stopped: nothing was moved, and the private database is unchanged. Run the command again to move the database.',
  },
);

function readTarget(): string {
  try {
    const { to } = parseArgs({ options: { to: { type: 'string' } } }).values;
    if (to !== undefined) return to;
  } catch (cause) {
    throw new StartError(USAGE, { cause });
  }
  throw new StartError(USAGE);
}
