import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { hasCode, StartError } from '@/lib/system/start-error';
import { type Cluster, SUPERUSER } from './cluster';

/**
 * The name of the app's role and of its database. The role is not the superuser, so that a vulnerability in the app
 * does not expose the whole machine.
 */
const APP = 'well_known';
/** How long the server may take to recover after a power failure, in milliseconds. */
const PATIENCE_MS = 120_000;

/**
 * Waits until the server accepts connections, creates the app's role and database if they are missing, and returns the
 * database's address.
 */
export async function readyDatabase(cluster: Cluster, port: number, signal: AbortSignal): Promise<string> {
  const { password } = cluster;
  const admin = await connect({ port, password }, signal);
  try {
    const { rows } = await admin.query<{ role: boolean; database: boolean }>(
      'SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS role, EXISTS (SELECT FROM pg_database WHERE datname = $1) AS database',
      [APP],
    );
    if (!rows[0]?.role) {
      await admin.query(`CREATE ROLE ${APP} LOGIN CREATEDB PASSWORD ${admin.escapeLiteral(password)}`);
    }
    if (!rows[0]?.database) await admin.query(`CREATE DATABASE ${APP} OWNER ${APP}`);
  } finally {
    await admin.end();
  }
  return databaseAddress(cluster, port);
}

/** Returns the address of the app's database in a cluster whose server listens on `port`. */
export const databaseAddress = ({ password }: Cluster, port: number): string =>
  `postgresql://${APP}:${password}@127.0.0.1:${port}/${APP}?sslmode=disable`;

async function connect(server: pg.ClientConfig, signal: AbortSignal): Promise<pg.Client> {
  const giveUpAtMs = performance.now() + PATIENCE_MS;
  for (;;) {
    const client = new pg.Client({
      ...server,
      host: '127.0.0.1',
      user: SUPERUSER,
      database: 'postgres',
      connectionTimeoutMillis: 2000,
      ssl: false,
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return client;
    } catch (cause) {
      if (hasCode(cause, '28P01') || performance.now() > giveUpAtMs) {
        throw new StartError(`The private database cannot be used: ${cause}.`, { cause });
      }
      await sleep(20, undefined, { signal });
    }
  }
}
