import pg from 'pg';

/** The address of a database, or a connection to it that stays open. */
type Database = string | pg.Pool;

/** Returns every row of every table of a database, as text. */
export const contents = (database: Database): Promise<Record<string, string[]>> =>
  withTables(database, async (client, tables) => {
    const all: Record<string, string[]> = {};
    for (const name of tables) {
      const { rows } = await client.query<{ row: string }>(`SELECT t::text AS row FROM "${name}" t ORDER BY 1`);
      all[name] = rows.map(({ row }) => row);
    }
    return all;
  });

/** Returns every row of a database that contains this text, as text after the name of its table. */
export const rowsWith = (database: Database, text: string): Promise<readonly string[]> =>
  withTables(database, async (client, tables) => {
    const each = tables.map(
      (name) => `SELECT '${name} ' || t::text AS row FROM "${name}" t WHERE strpos(t::text, $1) > 0`,
    );
    const { rows } = await client.query<{ row: string }>(`${each.join(' UNION ALL ')} ORDER BY 1`, [text]);
    return rows.map(({ row }) => row);
  });

/** Passes `read` a connection to a database and the names of all its tables except the migrations table. */
async function withTables<T>(
  database: Database,
  read: (client: pg.Client | pg.Pool, tables: readonly string[]) => Promise<T>,
): Promise<T> {
  if (typeof database !== 'string') return read(database, await listTables(database));
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  try {
    return await read(client, await listTables(client));
  } finally {
    await client.end();
  }
}

async function listTables(client: pg.Client | pg.Pool): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'",
  );
  return rows.map(({ name }) => name);
}
