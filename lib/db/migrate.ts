import path from 'node:path';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import pg from 'pg';
import { listMigrationNames, readMigrations } from './migration-files';
import { withSchemaEngine } from './schema-engine';
import { StartError } from './start-error';

/** The folder of this project. */
export const PROJECT = path.resolve(import.meta.dirname, '../..');
/** Any number will do, so long as nothing else in the database locks the same. */
const LOCK_KEY = 4_840_102_417;

type Recorded = { readonly finished: ReadonlySet<string>; readonly broken: readonly string[] };

/**
 * Applies the migrations below `<root>/prisma/migrations` that the database at `url` does not have yet; returns their names. Any
 * number of processes may do so at once: one applies, the others wait for it. A migration is applied whole or not at all, so one that
 * failed or was cut off is simply tried again the next time. Throws StartError when a migration fails.
 * @param wanted the names of those to apply; all, unless older tables are wanted for an older backup
 */
export async function migrate(
  url: string,
  root: string = PROJECT,
  wanted: readonly string[] = listMigrationNames(root),
): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    if (isUpToDate(await readRecorded(client), wanted)) return [];
    await client.query('BEGIN');
    await client.query('SET LOCAL idle_in_transaction_session_timeout = 0; SET LOCAL statement_timeout = 0');
    await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK_KEY]);
    const recorded = await readRecorded(client);
    const applied = isUpToDate(recorded, wanted) ? [] : await apply(url, root, wanted, recorded.broken);
    await client.query('COMMIT');
    return applied;
  } finally {
    await client.end();
  }
}

const isUpToDate = ({ finished }: Recorded, wanted: readonly string[]): boolean =>
  wanted.every((name) => finished.has(name));

/**
 * What Prisma's own table says: migrations that were finished, and those that were begun and neither finished nor taken back. Looks in
 * the catalogue rather than asking `to_regclass`, which inside a transaction may not see a table that another has just made.
 */
async function readRecorded(client: pg.Client): Promise<Recorded> {
  const table = await client.query<{ found: boolean }>(
    "SELECT EXISTS (SELECT FROM pg_tables WHERE tablename = '_prisma_migrations' AND schemaname = current_schema()) AS found",
  );
  if (!table.rows[0]?.found) return { finished: new Set(), broken: [] };
  const { rows } = await client.query<{ name: string; finished: boolean }>(
    'SELECT migration_name AS name, finished_at IS NOT NULL AS finished FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  );
  return {
    finished: new Set(rows.filter((row) => row.finished).map((row) => row.name)),
    broken: rows.filter((row) => !row.finished).map((row) => row.name),
  };
}

async function apply(
  url: string,
  root: string,
  wanted: readonly string[],
  broken: readonly string[],
): Promise<readonly string[]> {
  try {
    return await withSchemaEngine(url, async (engine: SchemaEngine) => {
      for (const migrationName of broken) await engine.markMigrationRolledBack({ migrationName });
      const output = await engine.applyMigrations({
        migrationsList: readMigrations(root, wanted),
        filters: { externalTables: [], externalEnums: [] },
      });
      return output.appliedMigrationNames;
    });
  } catch (cause) {
    throw new StartError(`The database could not be brought up to date: ${reasonOf(cause)}`, { cause });
  }
}

/** The engine's own words, with the migration's name but without the trace into its source. */
function reasonOf(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause);
  const migration = /migration_name="([^"]+)"/.exec(text)?.[1];
  const [words = ''] = text.split(/\n\s+0: /);
  return `${words.trim()}${migration === undefined ? '' : ` (migration ${migration})`}`;
}
