import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { migrate } from '@/lib/db/migrations/migrate';
import { startPrivatePostgres } from '@/lib/postgres/start';

/** The bench's database: a private cluster in a temporary folder, with the settings that the app uses. */
export type BenchDatabase = { readonly url: string; readonly client: pg.Client; close(): Promise<void> };

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
    return await fill({ url: server.url, client, close });
  } catch (error) {
    remove();
    throw error;
  }
}

async function fill(database: BenchDatabase): Promise<BenchDatabase> {
  const { url, client, close } = database;
  try {
    client.on('error', () => undefined);
    await migrate(url);
    await client.connect();
    await client.query('CREATE TABLE "BareInsert" ("id" uuid PRIMARY KEY, "at" timestamptz(3) NOT NULL)');
    return database;
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
