import pg from 'pg';
import { NEVER } from '@/lib/system/unless-aborted';

/**
 * The startup parameter `options` of every session. If the session's time zone were not UTC, the driver would shift
 * instants.
 */
export const IN_UTC = '-c TimeZone=UTC';

/** Startup options that make values look the same in every session, whatever the server's settings are. */
const SETTINGS = `${IN_UTC} -c statement_timeout=0 -c DateStyle=ISO -c IntervalStyle=postgres -c extra_float_digits=1 -c bytea_output=hex`;

/** Opens a connection to the database at `url`, does `work` with it, and closes it. */
export async function withConnection<Value>(url: string, work: (client: pg.Client) => Promise<Value>): Promise<Value> {
  const client = new pg.Client({ connectionString: url, options: SETTINGS, keepAlive: true });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Does work within one transaction, which takes effect as a whole or not at all. If the signal is aborted before the
 * work is done, closes the connection, which makes PostgreSQL undo everything, and throws the signal's reason.
 */
export async function inTransaction<Value>(
  client: pg.Client,
  begin: string,
  work: () => Promise<Value>,
  signal: AbortSignal = NEVER,
): Promise<Value> {
  signal.throwIfAborted();
  const cut = () => client.connection.stream.destroy();
  signal.addEventListener('abort', cut, { once: true });
  try {
    await client.query(begin);
    const value = await work();
    signal.throwIfAborted();
    signal.removeEventListener('abort', cut);
    await client.query('COMMIT');
    return value;
  } catch (error) {
    if (!signal.aborted) await client.query('ROLLBACK').catch(() => undefined);
    throw signal.aborted ? signal.reason : error;
  } finally {
    signal.removeEventListener('abort', cut);
  }
}
