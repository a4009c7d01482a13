import pg from 'pg';
import { hasCode, StartError } from '@/lib/system/start-error';
import { addressesToTry, notAnAddress } from './address';
import { IN_UTC } from './connection';
import { connectionFault, NO_TLS } from './connection-fault';

const PATIENCE_MS = 5000;
/** The oldest major version whose features our SQL may use. */
const OLDEST_VERSION = 14;

/** What a server reports about itself. */
export type ServerFacts = {
  readonly zone: string;
  /** The version as PostgreSQL's `server_version_num` reports it: 180004 is 18.4. */
  readonly version: number;
  readonly encoding: string;
  readonly isReadOnly: boolean;
};

/**
 * Checks that the PostgreSQL server at `url` answers and can be used. Returns the address that all connections should
 * use (see `addressesToTry`). Throws a StartError that says what to do and never names the password.
 * @param variable the variable or option that the address came from
 */
export async function checkConnection(url: string, variable = 'DATABASE_URL'): Promise<string> {
  const [first = '', second] = addressesToTry(url, variable);
  try {
    await check(first, variable);
    return first;
  } catch (error) {
    const { cause } = error as StartError;
    const isOtherWay = hasCode(cause, '28000') || (cause instanceof Error && cause.message.includes(NO_TLS));
    if (second === undefined || !isOtherWay) throw error;
  }
  await check(second, variable);
  return second;
}

async function check(url: string, variable: string): Promise<void> {
  const client = openClient(url, variable);
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<ServerFacts>(`
      SELECT current_setting('TimeZone') AS zone, current_setting('server_version_num')::int AS version,
        current_setting('server_encoding') AS encoding, current_setting('transaction_read_only') = 'on' AS "isReadOnly"`);
    const fault = rows[0] && serverFault(rows[0], client);
    if (fault) throw new StartError(`The PostgreSQL server at ${client.host}:${client.port} ${fault}`);
  } catch (cause) {
    if (cause instanceof StartError) throw cause;
    throw new StartError(`${connectionFault(client, cause)} The address is in ${variable}.`, { cause });
  } finally {
    await client.end().catch(() => undefined);
  }
}

function openClient(url: string, variable: string): pg.Client {
  try {
    return new pg.Client({ connectionString: url, options: IN_UTC, connectionTimeoutMillis: PATIENCE_MS });
  } catch {
    throw notAnAddress(variable);
  }
}

/**
 * Returns why this server cannot be used and what to do about it, as the end of a sentence about the server; null if it
 * can be used.
 */
export function serverFault(
  { zone, version, encoding, isReadOnly }: ServerFacts,
  { user, database }: { readonly user?: string | undefined; readonly database?: string | undefined },
): string | null {
  const major = Math.floor(version / 10_000);
  if (major < OLDEST_VERSION) {
    return `is version ${major}, and Well Known needs ${OLDEST_VERSION} or later. Upgrade the server, or use a newer one.`;
  }
  if (encoding !== 'UTF8') {
    return `keeps the database "${database}" in the encoding ${encoding}, which cannot represent every character. Create another database with CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0.`;
  }
  if (isReadOnly) {
    return 'is read-only: it is a standby, or its default_transaction_read_only is on. Use the address of the primary server.';
  }
  if (!/^(etc\/)?(utc|gmt)$/i.test(zone)) {
    return `stays in the time zone ${zone} even though we ask for UTC, which can happen behind a pooler. Run ALTER ROLE "${user}" SET timezone = 'UTC' and let the pooler open new connections (docs/operate.md, PgBouncer).`;
  }
  return null;
}
