import { checkConnection } from '@/lib/db/connection-check';
import { findRunningDatabase } from '@/lib/db/private/running';
import { startPrivatePostgres } from '@/lib/db/private/start';
import type { Environment } from '@/lib/env';

export type ReachedDatabase = { readonly url: string; close(): Promise<void> };

/** The database that the environment names, as it is: the server at DATABASE_URL, or the private one, whether the app runs it just now or not. */
export async function reachDatabase({ DATABASE_URL, DATA_DIR }: Environment): Promise<ReachedDatabase> {
  const given = DATABASE_URL ?? (await findRunningDatabase(DATA_DIR));
  if (given === null) {
    const { url, stop } = await startPrivatePostgres({ dataDir: DATA_DIR });
    return { url, close: stop };
  }
  await checkConnection(given);
  return { url: given, close: async () => undefined };
}
