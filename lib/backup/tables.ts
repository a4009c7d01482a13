import type pg from 'pg';
import type { BackupTable } from './format';

/** Prisma's own table, which describes the other tables and contains no user data. */
const MIGRATIONS = '_prisma_migrations';

/**
 * Returns the tables to back up, each with its columns. They are in an order in which each table refers only to earlier
 * ones. Omits tables that PostgreSQL itself would empty after a crash, and generated columns. A table that is divided
 * into partitions counts as one, so its backup can be restored into an undivided one.
 */
export async function listTables(client: pg.Client): Promise<readonly BackupTable[]> {
  const { rows } = await client.query<BackupTable & { needs: string[] }>(`
    SELECT c.relname AS "table",
      (SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
      ARRAY(SELECT DISTINCT f.relname::text FROM pg_constraint k JOIN pg_class f ON f.oid = k.confrelid
        WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.confrelid <> c.oid) AS needs
    FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p')
      AND NOT c.relispartition AND c.relpersistence = 'p' AND c.relname <> '${MIGRATIONS}'
    ORDER BY c.relname`);
  return inOrder(rows);
}

function inOrder(tables: readonly (BackupTable & { needs: string[] })[]): readonly BackupTable[] {
  const ordered: BackupTable[] = [];
  let left = [...tables];
  while (left.length > 0) {
    const waiting = new Set(left.map(({ table }) => table));
    const ready = left.filter(({ needs }) => !needs.some((need) => waiting.has(need)));
    if (ready.length === 0) throw new Error(`tables refer to each other in a circle: ${[...waiting].join(', ')}`);
    ordered.push(...ready.map(({ table, columns }) => ({ table, columns })));
    left = left.filter((each) => !ready.includes(each));
  }
  return ordered;
}

/** Returns the names of the database's migrations; empty if it was never migrated. */
export async function listApplied(client: pg.Client): Promise<readonly string[]> {
  const { rows: found } = await client.query(
    'SELECT FROM pg_tables WHERE schemaname = current_schema() AND tablename = $1',
    [MIGRATIONS],
  );
  if (found.length === 0) return [];
  const { rows } = await client.query<{ name: string }>(
    `SELECT migration_name AS name FROM ${MIGRATIONS} WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

/** Returns whether no table has a row. */
export async function isEmpty(client: pg.Client): Promise<boolean> {
  for (const { table } of await listTables(client)) {
    const { rows } = await client.query(`SELECT FROM ${client.escapeIdentifier(table)} LIMIT 1`);
    if (rows.length > 0) return false;
  }
  return true;
}

const columnsOf = (client: pg.Client, { columns }: BackupTable): string =>
  columns.map((column) => client.escapeIdentifier(column)).join(', ');

/** Returns where COPY writes a table's rows to: its name and columns. */
export const copyTarget = (client: pg.Client, table: BackupTable): string =>
  `${client.escapeIdentifier(table.table)} (${columnsOf(client, table)})`;

/** Returns where COPY reads a table's rows from: a query, because COPY refuses to read a divided table by its name. */
export const copySource = (client: pg.Client, table: BackupTable): string =>
  `(SELECT ${columnsOf(client, table)} FROM ${client.escapeIdentifier(table.table)})`;
