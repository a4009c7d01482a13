import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { NEVER } from '@/lib/system/unless-aborted';
import { type PrivatePostgres, startPrivatePostgres } from './start';

/**
 * Settings that are faster but can lose data in a power cut. That does not matter here, so the server need not wait for
 * the disk. Nothing replicates the server, and it does not run long enough to need a vacuum.
 */
const CARELESS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum: 'off',
};

/** The memory disk of most Linux systems. Creating a database there takes a tenth of the usual processor time. */
const MEMORY_DISK = '/dev/shm';
/** More bytes than a server and a few databases ever need. Containers often have a smaller memory disk. */
const ENOUGH_BYTES = 2 ** 30;

/** Returns the folder for temporary databases: the memory disk if it has enough space and programs may run there. */
export function scratchFolder(): string {
  const mounts = fs.existsSync('/proc/mounts') ? fs.readFileSync('/proc/mounts', 'utf8').split('\n') : [];
  const options = mounts.map((line) => line.split(' ')).find(([, folder]) => folder === MEMORY_DISK)?.[3];
  if (options === undefined || options.split(',').some((each) => each === 'noexec' || each === 'ro'))
    return os.tmpdir();
  const { bavail, bsize } = fs.statfsSync(MEMORY_DISK);
  return bavail * bsize >= ENOUGH_BYTES ? MEMORY_DISK : os.tmpdir();
}

/**
 * Starts a private PostgreSQL server in a temporary folder, in memory if possible. `stop()` removes the folder and
 * everything in it. If the process is killed, the folder stays until someone removes it or the system restarts.
 */
export async function startTemporaryPostgres(signal: AbortSignal = NEVER): Promise<PrivatePostgres> {
  const dataDir = fs.mkdtempSync(path.join(scratchFolder(), 'well-known-'));
  fs.chmodSync(dataDir, 0o711);
  const remove = () => {
    const home = path.join(dataDir, 'postgres');
    if (fs.existsSync(home)) fs.rmSync(fs.realpathSync(home), { recursive: true, force: true });
    fs.rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const server = await startPrivatePostgres({ dataDir, settings: CARELESS, say: () => undefined, signal });
    return { url: server.url, stop: () => server.stop().finally(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}
