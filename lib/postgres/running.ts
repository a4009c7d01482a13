import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { hasCode } from '@/lib/system/start-error';
import { readCluster } from './cluster';
import { databaseAddress } from './ready-database';

/**
 * Returns the address of the private database that another process is running with this data folder; null if there is
 * none. It belongs to that process and stops when that process ends.
 */
export async function findRunningDatabase(dataDir: string): Promise<string | null> {
  try {
    const cluster = readCluster(fs.realpathSync(path.join(dataDir, 'postgres')));
    const port = Number(fs.readFileSync(path.join(cluster.data, 'postmaster.pid'), 'utf8').split('\n')[PORT_LINE]);
    const url = databaseAddress(cluster, port);
    return (await isAnswering(url)) ? url : null;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/**
 * The line of PostgreSQL's lock file that contains the port, counted from 0:
 * https://www.postgresql.org/docs/18/storage-file-layout.html
 */
const PORT_LINE = 3;

/**
 * Returns whether our server answers. The lock file of a killed server may name a port that another program now uses,
 * but only our server knows the password.
 */
async function isAnswering(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
