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
  /** The cluster lives in its sub-folder `postgres`. */
  readonly dataDir: string;
  /** Where `node_modules` is; default: this project. */
  readonly root?: string;
  /** PostgreSQL settings on top of ours, for example `{ fsync: 'off' }` for tests. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Told in one line what the user should know. */
  readonly say?: (line: string) => void;
  /** Called when the server, once up, cannot be kept up any longer. Default: nothing, and queries fail. */
  readonly onLost?: (reason: StartError) => void;
  /** Ends a start that is under way; a server that is up has its `stop`. */
  readonly signal?: AbortSignal;
};

const PROJECT = path.resolve(import.meta.dirname, '../..');

/**
 * Starts a PostgreSQL of our own on the data folder, making its cluster the first time. It runs until `stop()`, or
 * until this process ends in any way at all; should it crash it comes back by itself under the same address. One
 * process at a time may have the folder. Throws StartError, saying what to do. When the signal is aborted, stops what
 * it started, lets go of the folder and throws the reason.
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
 * Throws the same StartError as a start would, now, when another process has the data folder; starts and keeps nothing.
 */
export async function requireUnused(dataDir: string): Promise<void> {
  const lock = await lockHome(makeHome(dataDir, console.log), dataDir);
  await lock.release();
}

async function lockHome(home: Home, dataDir: string): Promise<FolderLock> {
  const lock = await lockFolder(home.folder);
  if ('release' in lock) return lock;
  throw new StartError(
    `Well Known is already running on this data folder (${path.resolve(dataDir)}, process ${lock.heldBy}): use that one, stop it first, or give this one another folder with "DATA_DIR=/some/folder npm start".`,
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
