import { checkConnection } from '@/lib/db/connection/connection-check';
import type { Environment } from '@/lib/env';
import { hasPrivateDatabase } from '@/lib/postgres/home';
import { findRunningDatabase } from '@/lib/postgres/running';
import { startPrivatePostgres } from '@/lib/postgres/start';
import { StartError } from '@/lib/system/start-error';
import { unlessAborted } from '@/lib/system/unless-aborted';

/**
 * Throws a StartError if the app has never run with these settings. Otherwise, a command would create an empty database
 * in the wrong place, and a backup of it would be empty, too.
 */
export function requireDatabase({ DATABASE_URL, DATA_DIR }: Environment): void {
  if (DATABASE_URL !== undefined || hasPrivateDatabase(DATA_DIR)) return;
  throw new StartError(
    `There is no database in ${DATA_DIR}. Set DATA_DIR or DATABASE_URL to the value that the app uses. If the app has never run here, start it first.`,
  );
}

export type DatabaseAsIs = { readonly url: string; close(): Promise<void> };

/**
 * Opens the database that the environment names, without applying migrations. That is the server at DATABASE_URL or the
 * private database, whether or not the app is running it. If `signal` is aborted in the meantime, closes what is open
 * and throws the signal's reason.
 */
export async function openDatabaseAsIs(
  { DATABASE_URL, DATA_DIR }: Environment,
  signal: AbortSignal,
): Promise<DatabaseAsIs> {
  if (DATABASE_URL !== undefined) {
    return { url: await unlessAborted(signal, checkConnection(DATABASE_URL)), close: async () => undefined };
  }
  const running = await unlessAborted(signal, findRunningDatabase(DATA_DIR));
  if (running !== null) return { url: running, close: async () => undefined };
  const { url, stop } = await startPrivatePostgres({ dataDir: DATA_DIR, signal });
  return { url, close: stop };
}
