import { checkConnection } from '@/lib/db/connection/connection-check';
import { migrate, PROJECT } from '@/lib/db/migrations/migrate';
import type { Environment } from '@/lib/env';
import { findRunningDatabase } from '@/lib/postgres/running';
import { startPrivatePostgres } from '@/lib/postgres/start';
import { processSlot } from '@/lib/system/process-slot';
import { unlessAborted } from '@/lib/system/unless-aborted';
import { backUpFirst } from './back-up-first';

export type OpenDatabase = {
  readonly url: string;
  /**
   * Rejects with an error that says what to do if the private database cannot be kept running. Otherwise, it stays
   * pending.
   */
  readonly lost: Promise<never>;
  close(): Promise<void>;
};

/**
 * Opens the database that DATABASE_URL names, or a private one in the data folder. Applies missing migrations, after a
 * backup.
 * Throws a StartError that says what to do. If `stop` is aborted at any moment, closes what is open and throws the
 * signal's reason.
 */
export async function openDatabase(environment: Environment, stop: AbortSignal): Promise<OpenDatabase> {
  const { DATABASE_URL, DATA_DIR } = environment;
  const database = DATABASE_URL ? await openGiven(DATABASE_URL, stop) : await openPrivate(DATA_DIR, stop);
  try {
    const beforeUpgrade = () => backUpFirst(database.url, environment, new Date(), stop);
    await unlessAborted(stop, migrate(database.url, PROJECT, { signal: stop, beforeUpgrade }));
    return { ...database, close: () => closeApp().finally(database.close) };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/**
 * Opens the database as `npm start` does. If the app is running with the same data folder, opens that app's database.
 */
export async function openOrShareDatabase(
  environment: Environment,
  stop: AbortSignal,
): Promise<{ readonly url: string; readonly isShared: boolean; close(): Promise<void> }> {
  const running = environment.DATABASE_URL
    ? null
    : await unlessAborted(stop, findRunningDatabase(environment.DATA_DIR));
  if (running === null) return { ...(await openDatabase(environment, stop)), isShared: false };
  return { url: running, isShared: true, close: async () => undefined };
}

async function openGiven(url: string, stop: AbortSignal): Promise<OpenDatabase> {
  const checked = await unlessAborted(stop, checkConnection(url));
  return { url: checked, lost: new Promise(() => undefined), close: async () => undefined };
}

async function openPrivate(dataDir: string, signal: AbortSignal): Promise<OpenDatabase> {
  let lose: (reason: Error) => void = () => undefined;
  const lost = new Promise<never>((_, reject) => {
    lose = reject;
  });
  lost.catch(() => undefined);
  const { url, stop } = await startPrivatePostgres({ dataDir, onLost: (reason) => lose(reason), signal });
  return { url, lost, close: stop };
}

/**
 * Closes the app in this process, if there is one, because it has its own connections and refits parameters in the
 * background. The app is part of Next's bundle (lib/app-context.ts). Importing that module here would load all of it a
 * second time.
 */
async function closeApp(): Promise<void> {
  await processSlot<{ close(): Promise<void> }>('app').value?.close();
}
