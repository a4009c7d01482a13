import pg from 'pg';
import { hasCode, StartError } from '@/lib/db/start-error';

const PATIENCE_MS = 5000;

/** Makes sure that the PostgreSQL at `url` (the user's DATABASE_URL) answers. Throws StartError naming host and port, never the password. */
export async function checkConnection(url: string): Promise<void> {
  const client = openClient(url);
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
  } catch (cause) {
    throw new StartError(`${sentence(client, cause)} Check DATABASE_URL.`, { cause });
  } finally {
    await client.end().catch(() => undefined);
  }
}

function openClient(url: string): pg.Client {
  try {
    if (!/^postgres(ql)?:\/\//.test(url)) throw new TypeError('the scheme is not postgresql');
    return new pg.Client({ connectionString: url, connectionTimeoutMillis: PATIENCE_MS });
  } catch {
    throw new StartError(
      'DATABASE_URL is not the address of a PostgreSQL: it should read postgresql://user:password@host:5432/database, with special characters of the password percent-encoded.',
    );
  }
}

function sentence(client: pg.Client, cause: unknown): string {
  const where = `the PostgreSQL at ${client.host}:${client.port}`;
  if (hasCode(cause, '28P01', '28000')) return `${capital(where)} refuses the user "${client.user}" or the password.`;
  if (hasCode(cause, '3D000')) return `${capital(where)} has no database "${client.database}".`;
  const reason = cause instanceof AggregateError ? cause.errors.map(String).join(', ') : String(cause);
  return `${capital(where)} does not answer (${reason}).`;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
