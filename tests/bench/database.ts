import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { migrate } from '@/lib/db/migrations/migrate';
import { startPrivatePostgres } from '@/lib/postgres/start';
import { parentOf } from './processor';

/** The bench's database: a private cluster in a temporary folder, with the settings that the app uses. */
export type BenchDatabase = {
  readonly url: string;
  readonly client: pg.Client;
  /** The id of PostgreSQL's main process, whose children serve the connections. */
  readonly pid: number;
  close(): Promise<void>;
};

export async function openDatabase(): Promise<BenchDatabase> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'well-known-bench-'));
  // PostgreSQL may have to run as another user, who needs access to this folder.
  fs.chmodSync(dataDir, 0o711);
  const remove = (): void => {
    const home = path.join(dataDir, 'postgres');
    if (fs.existsSync(home)) fs.rmSync(fs.realpathSync(home), { recursive: true, force: true });
    fs.rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const server = await startPrivatePostgres({ dataDir, say: () => undefined });
    const client = new pg.Client({ connectionString: server.url });
    const close = async (): Promise<void> => {
      await client.end().catch(() => undefined);
      await server.stop().finally(remove);
    };
    const pid = await fill(server.url, client, close);
    return { url: server.url, client, pid, close };
  } catch (error) {
    remove();
    throw error;
  }
}

/** Prepares the database. Returns the id of its main process. */
async function fill(url: string, client: pg.Client, close: () => Promise<void>): Promise<number> {
  try {
    client.on('error', () => undefined);
    await migrate(url);
    await client.connect();
    await client.query('CREATE TABLE "BareInsert" ("id" uuid PRIMARY KEY, "at" timestamptz(3) NOT NULL)');
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    return parentOf(rows[0]?.pid ?? 0);
  } catch (error) {
    await close();
    throw error;
  }
}

/** Counts the rows that the load wrote: bare inserts, and reviews in addition to those that the learners began with. */
export async function countRows(client: pg.Client): Promise<{ readonly reviews: number; readonly inserts: number }> {
  const { rows } = await client.query<{ reviews: number; inserts: number }>(`
    SELECT (SELECT count(*)::int FROM "Review" WHERE "catalogVersion" <> 'bench') AS reviews,
      (SELECT count(*)::int FROM "BareInsert") AS inserts`);
  const [counted] = rows;
  if (!counted) throw new Error('PostgreSQL returned no counts');
  return counted;
}
