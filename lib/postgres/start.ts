import path from 'node:path';
import { type FolderLock, lockFolder } from '@/lib/system/folder-lock';
import { findFreePort } from '@/lib/system/free-port';
import { StartError } from '@/lib/system/start-error';
import { NEVER, unlessAborted } from '@/lib/system/unless-aborted';
import { openCluster } from './cluster';
import { type Home, makeHome } from './home';
import { keepServer } from './keep-server';
import { stopOrphan } from './orphan';
import { findPrograms } from './programs';
import { readyDatabase } from './ready-database';

export type PrivatePostgres = { readonly url: string; stop(): Promise<void> };

export type PrivatePostgresOptions = {
  /** The data folder. The cluster is in its subfolder `postgres`. */
  readonly dataDir: string;
  /** The folder that contains `node_modules`. The default is this project's folder. */
  readonly root?: string;
  /** PostgreSQL settings in addition to ours, for example `{ fsync: 'off' }` for tests. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Called with each line that the user should read. */
  readonly say?: (line: string) => void;
  /** Called if the server stops and cannot be restarted. By default, nothing is called, and queries fail. */
  readonly onLost?: (reason: StartError) => void;
  /** When aborted, this signal ends a start that is in progress. A running server has its own `stop`. */
  readonly signal?: AbortSignal;
};

const PROJECT = path.resolve(import.meta.dirname, '../..');

/**
 * Starts a private PostgreSQL server with the data folder. The first start creates its cluster. The server runs until
 * `stop()` is called, or until this process ends in any way. If the server crashes, it is restarted at the same
 * address. Only one process at a time may use the folder. Throws a StartError that says what to do. When the signal is
 * aborted, stops what it started, releases the folder, and throws the signal's reason.
 */
export async function startPrivatePostgres(options: PrivatePostgresOptions): Promise<PrivatePostgres> {
  const home = makeHome(options.dataDir, options.say ?? console.log);
  const lock = await lockHome(home, options.dataDir);
  try {
    const server = await startServer(home, options);
    const stop = async () => {
      await server.stop();
      await lock.release();
    };
    return { url: server.url, stop };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/**
 * If another process is using the data folder, throws the same StartError that starting the server would throw. Starts
 * nothing and locks nothing.
 */
export async function requireUnused(dataDir: string): Promise<void> {
  const lock = await lockHome(makeHome(dataDir, console.log), dataDir);
  await lock.release();
}

async function lockHome(home: Home, dataDir: string): Promise<FolderLock> {
  const lock = await lockFolder(home.folder);
  if ('release' in lock) return lock;
  throw new StartError(
    `Well Known is already running with this data folder (${path.resolve(dataDir)}, process ${lock.heldBy}). Use that one, stop it first, or start this one in another folder with "DATA_DIR=/some/folder npm start".`,
  );
}

async function startServer(home: Home, options: PrivatePostgresOptions): Promise<PrivatePostgres> {
  const { settings = {}, onLost, signal = NEVER } = options;
  signal.throwIfAborted();
  const programs = findPrograms(options.root ?? PROJECT, home);
  const cluster = await openCluster(home, programs, signal);
  await unlessAborted(signal, stopOrphan(cluster.data, programs));
  const port = await findFreePort();
  signal.throwIfAborted();
  const server = keepServer({ home, programs, data: cluster.data, port, settings });
  const failed = server.lost.then((reason) => Promise.reject(reason));
  failed.catch(() => undefined);
  const waiting = new AbortController();
  try {
    const url = await unlessAborted(signal, Promise.race([readyDatabase(cluster, port, waiting.signal), failed]));
    server.lost.then((reason) => onLost?.(reason));
    return { url, stop: server.stop };
  } catch (error) {
    waiting.abort();
    await server.stop();
    throw error;
  }
}
