import pg from 'pg';
import { IN_UTC } from '@/lib/db/session-settings';
import { hasCode, StartError } from '@/lib/db/start-error';

const PATIENCE_MS = 5000;

/**
 * Makes sure that the PostgreSQL at `url` (the user's DATABASE_URL) answers, and that its sessions run in UTC: a pooler in between may
 * not pass on that they are asked to. Throws StartError naming host and port, never the password.
 */
export async function checkConnection(url: string): Promise<void> {
  const client = openClient(url);
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ zone: string }>("SELECT current_setting('TimeZone') AS zone");
    requireUtc(client, rows[0]?.zone ?? '');
  } catch (cause) {
    if (cause instanceof StartError) throw cause;
    throw new StartError(`${sentence(client, cause)} Check DATABASE_URL.`, { cause });
  } finally {
    await client.end().catch(() => undefined);
  }
}

function openClient(url: string): pg.Client {
  try {
    if (!/^postgres(ql)?:\/\//.test(url)) throw new TypeError('the scheme is not postgresql');
    return new pg.Client({ connectionString: url, options: IN_UTC, connectionTimeoutMillis: PATIENCE_MS });
  } catch {
    throw new StartError(
      'DATABASE_URL is not the address of a PostgreSQL: it should read postgresql://user:password@host:5432/database, with special characters of the password percent-encoded.',
    );
  }
}

function requireUtc(client: pg.Client, zone: string): void {
  if (/^(etc\/)?(utc|gmt)$/i.test(zone)) return;
  throw new StartError(
    `The PostgreSQL at ${client.host}:${client.port} stays in the time zone ${zone} although it is asked for UTC, as happens behind a pooler: run ALTER ROLE "${client.user}" SET timezone = 'UTC' and let the pooler connect anew (docs/operate.md, PgBouncer).`,
  );
}

function sentence(client: pg.Client, cause: unknown): string {
  const where = `the PostgreSQL at ${client.host}:${client.port}`;
  if (hasCode(cause, '28P01', '28000')) return `${capital(where)} refuses the user "${client.user}" or the password.`;
  if (hasCode(cause, '3D000')) return `${capital(where)} has no database "${client.database}".`;
  if (hasCode(cause, '08P01')) {
    return `${capital(where)} refuses how a connection begins (${String(cause)}): a PgBouncer in between needs ignore_startup_parameters = options (docs/operate.md).`;
  }
  const reason = cause instanceof AggregateError ? cause.errors.map(String).join(', ') : String(cause);
  return `${capital(where)} does not answer (${reason}).`;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
