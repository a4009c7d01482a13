import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { NEVER } from '@/lib/system/unless-aborted';
import { type PrivatePostgres, startPrivatePostgres } from './start';

/**
 * Settings that are faster but can lose data in a power cut. That does not matter here, so the server need not wait for
 * the disk.
 */
const CARELESS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** Starts a private PostgreSQL server in a temporary folder. `stop()` removes the folder and everything in it. */
export async function startTemporaryPostgres(signal: AbortSignal = NEVER): Promise<PrivatePostgres> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'well-known-'));
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
