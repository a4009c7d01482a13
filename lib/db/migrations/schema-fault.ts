import type pg from 'pg';
import { StartError } from '@/lib/system/start-error';

/**
 * Checks that the tables in the schema are ours, or that there are none. Throws StartError without changing anything if
 * there are tables that belong to another program.
 * @param applied the migrations that were applied to the database or begun in it
 * @param known the migrations of this version
 */
export async function requireOwnTables(
  client: pg.Client,
  applied: readonly string[],
  known: readonly string[],
): Promise<void> {
  if (applied.some((name) => known.includes(name))) return;
  const tables = applied.length > 0 ? ['_prisma_migrations'] : await listTableNames(client);
  if (tables.length === 0) return;
  throw new StartError(
    `The database "${client.database}" contains tables that are not Well Known's (${shorten(tables)}), so nothing was changed. Create an empty database for Well Known and use that one.`,
  );
}

/** Throws StartError if a newer version of Well Known has applied migrations that this one does not have. */
export function requireNotNewer(client: pg.Client, applied: readonly string[], known: readonly string[]): void {
  if (!applied.some((name) => known.includes(name))) return;
  const unknown = applied.find((name) => !known.includes(name));
  if (unknown === undefined) return;
  throw new StartError(
    `A newer version of Well Known has updated the database "${client.database}" with the migration ${unknown}, which this version does not have. Nothing was changed. Start the newer version again. To return to this version, restore the backup that was made before that upgrade; docs/upgrade.md has the steps.`,
  );
}

/**
 * Throws StartError if the user does not have permission to create tables. PostgreSQL 15 and later give that permission
 * in `public` only to the database's owner.
 */
export async function requireCreateRight(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ schema: string | null; allowed: boolean | null }>(
    "SELECT current_schema() AS schema, has_schema_privilege(current_schema(), 'CREATE') AS allowed",
  );
  const { schema = null, allowed } = rows[0] ?? {};
  if (allowed) return;
  throw new StartError(
    schema === null
      ? `The user "${client.user}" cannot use any schema in the database "${client.database}". As the owner of the database, run GRANT ALL ON SCHEMA public TO "${client.user}".`
      : `The user "${client.user}" does not have permission to create tables in the database "${client.database}". As its owner, run GRANT ALL ON SCHEMA ${schema} TO "${client.user}", or make that user the owner.`,
  );
}

/** Returns the names of tables and views, except those that belong to an extension. */
async function listTableNames(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(`
    SELECT c.relname AS name FROM pg_class c
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p', 'f', 'v', 'm')
      AND c.relname <> '_prisma_migrations'
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
    ORDER BY 1`);
  return rows.map(({ name }) => name);
}

const MOST_NAMES = 3;
const shorten = (names: readonly string[]): string =>
  names.length <= MOST_NAMES
    ? names.join(', ')
    : `${names.slice(0, MOST_NAMES).join(', ')}, and ${names.length - MOST_NAMES} more`;
