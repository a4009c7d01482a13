import { checkConnection } from '@/lib/db/connection/connection-check';
import type { Environment } from '@/lib/env';
import { findRunningDatabase } from '@/lib/postgres/running';
import { startPrivatePostgres } from '@/lib/postgres/start';
import { unlessAborted } from '@/lib/system/unless-aborted';

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
