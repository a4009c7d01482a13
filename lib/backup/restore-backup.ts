import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams';
import { inTransaction, withConnection } from '@/lib/db/connection/connection';
import { applyMigration, holdMigrations, makeRecord, migrate, PROJECT } from '@/lib/db/migrations/migrate';
import { listMigrationNames } from '@/lib/db/migrations/migration-files';
import { requireOwnTables } from '@/lib/db/migrations/schema-fault';
import { StartError } from '@/lib/system/start-error';
import { NEVER, unlessAborted } from '@/lib/system/unless-aborted';
import { type CheckedBackup, checkBackup } from './check-backup';
import type { BackupSize, BackupTable } from './format';
import { readBackup } from './read-backup';
import { copyTarget, isEmpty, listApplied, listTables } from './tables';

export type RestoreOptions = {
  /** Whether the contents of the database may be deleted. */
  readonly replace: boolean;
  /**
   * Called within the restore's transaction, before the contents of the database are deleted and while no other process
   * can read or change them. If it rejects, nothing is changed.
   */
  readonly beforeReplace?: (client: pg.Client) => Promise<void>;
  /** The folder that contains `prisma/migrations`. The default is this project's folder. */
  readonly root?: string;
  /** Stops the restore when this signal is aborted. After the backup's rows are committed, it has no effect. */
  readonly signal?: AbortSignal;
};

/**
 * Fills the database at `url` from a backup in one transaction, and applies missing migrations. The rows of an older
 * version's backup are loaded into the tables of that version. The whole file is read and checked before anything is
 * changed. Throws a StartError without changing anything if the file is damaged or from a newer version, if the
 * database belongs to another program, or if it contains data and `replace` is false. When the signal is aborted,
 * PostgreSQL undoes the transaction and the function throws the signal's reason.
 */
export async function restoreBackup(url: string, file: string, options: RestoreOptions): Promise<BackupSize> {
  const { replace, beforeReplace, root = PROJECT, signal = NEVER } = options;
  const { header, size } = await unlessAborted(signal, check(file, root));
  await withConnection(url, (client) =>
    inTransaction(
      client,
      'BEGIN',
      async () => {
        await holdMigrations(client);
        const applied = await listApplied(client);
        await requireOwnTables(client, applied, listMigrationNames(root));
        if (!replace && !(await isEmpty(client))) {
          throw new StartError(
            'The database is not empty, so nothing was changed. Restore into an empty database, or add --replace to back up its contents and then replace them.',
          );
        }
        if (beforeReplace !== undefined) {
          await lockTables(client);
          await beforeReplace(client);
        }
        await makeTables(client, applied, header.migrations, root);
        await load(client, file);
      },
      signal,
    ),
  );
  await migrate(url, root);
  await withConnection(url, (client) => client.query('ANALYZE'));
  return size;
}

/** Checks that the whole file is intact and that this version has its tables. Throws a StartError if not. */
async function check(file: string, root: string): Promise<CheckedBackup> {
  const checked = await checkBackup(file);
  const known = new Set(listMigrationNames(root));
  const unknown = checked.header.migrations.find((name) => !known.has(name));
  if (unknown === undefined) return checked;
  throw new StartError(
    `${file} was made by a newer version of Well Known (this one lacks the migration ${unknown}). Install that version first. Nothing was changed.`,
  );
}

/** Waits until no other transaction uses the tables, and keeps others out until this one ends. */
async function lockTables(client: pg.Client): Promise<void> {
  const tables = (await listTables(client)).map(({ table }) => client.escapeIdentifier(table));
  if (tables.length > 0) await client.query(`LOCK TABLE ${tables.join(', ')} IN ACCESS EXCLUSIVE MODE`);
}

/** Creates the tables as they were when the backup was made, unless the database already has exactly those tables. */
async function makeTables(
  client: pg.Client,
  applied: readonly string[],
  wanted: readonly string[],
  root: string,
): Promise<void> {
  if (applied.length === wanted.length && wanted.every((name) => applied.includes(name))) return;
  await dropAll(client);
  await makeRecord(client);
  for (const name of [...wanted].sort()) await applyMigration(client, root, name);
}

/** Drops all tables, functions, and types. */
async function dropAll(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ command: string }>(`
    SELECT format('DROP TABLE %I CASCADE', tablename) AS command FROM pg_tables WHERE schemaname = current_schema()
    UNION ALL SELECT format('DROP FUNCTION %s CASCADE', p.oid::regprocedure) FROM pg_proc p
      WHERE p.pronamespace = current_schema()::regnamespace
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
    UNION ALL SELECT format('DROP TYPE %I CASCADE', t.typname) FROM pg_type t
      WHERE t.typnamespace = current_schema()::regnamespace AND t.typtype = 'e'`);
  for (const { command } of rows) await client.query(command);
}

/**
 * Loads the rows of a backup. Foreign keys check every row, as they do for the app. The app's own triggers are off
 * while rows are loaded, because the backup already contains the rows that they would write.
 */
async function load(client: pg.Client, file: string): Promise<void> {
  const tables = (await listTables(client)).map(({ table }) => client.escapeIdentifier(table));
  if (tables.length > 0) await client.query(`TRUNCATE ${tables.join(', ')}`);
  for (const table of tables) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  let copy: { readonly stream: CopyStreamQuery; readonly done: Promise<void> } | null = null;
  for await (const part of readBackup(file)) {
    if (part.kind === 'table') copy = startCopy(client, part.table);
    if (part.kind === 'rows' && copy?.stream.write(part.data) === false) {
      await Promise.race([once(copy.stream, 'drain'), copy.done]);
    }
    if (part.kind === 'end of rows' && copy !== null) {
      copy.stream.end();
      await copy.done;
      const { rowCount } = copy.stream;
      if (rowCount !== part.rows) throw new Error(`PostgreSQL accepted ${rowCount} of ${part.rows} rows`);
    }
  }
  for (const table of tables) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  await raiseSequences(client);
}

function startCopy(
  client: pg.Client,
  table: BackupTable,
): { readonly stream: CopyStreamQuery; readonly done: Promise<void> } {
  const stream = client.query(copyFrom(`COPY ${copyTarget(client, table)} FROM STDIN`));
  const done = finished(stream);
  done.catch(() => undefined);
  return { stream, done };
}

/** Makes each sequence continue after the highest number in its column. */
async function raiseSequences(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ sequence: string; table: string; column: string }>(`
    SELECT pg_get_serial_sequence(format('%I', c.relname), a.attname) AS sequence, c.relname AS "table", a.attname AS column
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
      AND pg_get_serial_sequence(format('%I', c.relname), a.attname) IS NOT NULL`);
  for (const { sequence, table, column } of rows) {
    const [name, key] = [client.escapeIdentifier(table), client.escapeIdentifier(column)];
    await client.query(`SELECT setval($1::regclass, coalesce(max(${key}), 0) + 1, false) FROM ${name}`, [sequence]);
  }
}
