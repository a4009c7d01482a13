import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { inTransaction, withConnection } from '@/lib/db/connection/connection';
import { StartError } from '@/lib/system/start-error';
import { NEVER } from '@/lib/system/unless-aborted';
import { listMigrationNames, migrationsFolder } from './migration-files';
import { requireCreateRight, requireNotNewer, requireOwnTables } from './schema-fault';

/** The root folder of this project. */
export const PROJECT = path.resolve(import.meta.dirname, '../../..');
/** The number of the lock. Any number works if nothing else in the database uses it for a lock. */
const LOCK_KEY = 4_840_102_417;

type Recorded = { readonly finished: ReadonlySet<string>; readonly broken: readonly string[] };

export type MigrateOptions = {
  /** The migrations that the database should have. The default is all migrations of the project. */
  readonly wanted?: readonly string[];
  /** Undoes everything when it is aborted. */
  readonly signal?: AbortSignal;
  /**
   * Called before anything is changed in a database that an earlier version has used, while other processes wait. If it
   * rejects, nothing is changed.
   */
  readonly beforeUpgrade?: () => Promise<void>;
};

/**
 * Applies the migrations in `<root>/prisma/migrations` that the database at `url` does not have yet, and returns their
 * names. They and their records are one transaction: if one of them fails, or the process is killed, the database stays
 * as it was, and the version that used it before can still use it. Any number of processes may call this at once: one
 * applies the migrations, and the others wait for it. Throws StartError if a migration fails, if the database belongs
 * to another program or a newer version, or if this user may not change it.
 */
export async function migrate(
  url: string,
  root: string = PROJECT,
  options: MigrateOptions = {},
): Promise<readonly string[]> {
  const { wanted = listMigrationNames(root), signal = NEVER } = options;
  return withConnection(url, async (client) => {
    try {
      const missing = await listMissing(client, root, wanted);
      if (missing.length === 0) return missing;
      return await inTransaction(client, 'BEGIN', () => applyMissing(client, root, { ...options, wanted }), signal);
    } catch (cause) {
      if (cause instanceof StartError || !(cause instanceof pg.DatabaseError)) throw cause;
      throw new StartError(
        `The user "${client.user}" could not examine the database "${client.database}": ${cause.message}. Check the privileges of that user.`,
        { cause },
      );
    }
  });
}

/** Returns the wanted migrations that the database lacks, oldest first. Throws StartError if a newer version used it. */
async function listMissing(client: pg.Client, root: string, wanted: readonly string[]): Promise<readonly string[]> {
  const { finished } = await readRecorded(client);
  requireNotNewer(client, [...finished], listMigrationNames(root));
  return [...wanted].sort().filter((name) => !finished.has(name));
}

/** Applies the missing migrations as soon as no other process is migrating. Returns their names. */
async function applyMissing(
  client: pg.Client,
  root: string,
  { wanted, beforeUpgrade }: MigrateOptions & { readonly wanted: readonly string[] },
): Promise<readonly string[]> {
  await holdMigrations(client);
  const missing = await listMissing(client, root, wanted);
  if (missing.length === 0) return missing;
  const { finished, broken } = await readRecorded(client);
  await requireOwnTables(client, [...finished, ...broken], listMigrationNames(root));
  await requireCreateRight(client);
  if (finished.size > 0) await beforeUpgrade?.();
  else await makeRecord(client);
  if (broken.length > 0) {
    await client.query('UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name = ANY($1)', [broken]);
  }
  for (const name of missing) await applyMigration(client, root, name);
  return missing;
}

/**
 * Waits, within a transaction, until no other process is migrating, and keeps other processes out until the transaction
 * ends.
 */
export async function holdMigrations(client: pg.Client): Promise<void> {
  await client.query('SET LOCAL idle_in_transaction_session_timeout = 0; SET LOCAL statement_timeout = 0');
  await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK_KEY]);
}

/**
 * Creates the table that Prisma uses, so that `prisma migrate` sees the same migrations as applied:
 * https://github.com/prisma/prisma-engines/blob/main/schema-engine/ARCHITECTURE.md
 */
export async function makeRecord(client: pg.Client): Promise<void> {
  await client.query(`
    CREATE TABLE IF NOT EXISTS _prisma_migrations (
      id VARCHAR(36) PRIMARY KEY NOT NULL,
      checksum VARCHAR(64) NOT NULL,
      finished_at TIMESTAMPTZ,
      migration_name VARCHAR(255) NOT NULL,
      logs TEXT,
      rolled_back_at TIMESTAMPTZ,
      started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
      applied_steps_count INTEGER NOT NULL DEFAULT 0
    )`);
}

/**
 * Applies one migration and records it, within a transaction. Throws StartError with PostgreSQL's reason and the
 * migration's name.
 */
export async function applyMigration(client: pg.Client, root: string, name: string): Promise<void> {
  const script = fs.readFileSync(path.join(migrationsFolder(root), name, 'migration.sql'));
  const checksum = createHash('sha256').update(script).digest('hex');
  try {
    await client.query(script.toString('utf8'));
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
  } catch (cause) {
    if (!(cause instanceof pg.DatabaseError)) throw cause;
    throw new StartError(
      `The upgrade failed: ${cause.message} (migration ${name}). It was undone as a whole, so the database is as it was before, and the version that used it before still works with it. Start that version again, and report this message. docs/upgrade.md has the steps.`,
      { cause },
    );
  }
}

/**
 * Reads from Prisma's own table which migrations were finished, and which were begun but neither finished nor rolled
 * back. Queries the catalog instead of `to_regclass`, which inside a transaction may not see a table that another
 * transaction has just created.
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
