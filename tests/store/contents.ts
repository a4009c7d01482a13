import pg from 'pg';

/** Returns every row of every table of a database, as text. */
export const contents = (url: string): Promise<Record<string, string[]>> =>
  withTables(url, async (client, tables) => {
    const all: Record<string, string[]> = {};
    for (const name of tables) {
      const { rows } = await client.query<{ row: string }>(`SELECT t::text AS row FROM "${name}" t ORDER BY 1`);
      all[name] = rows.map(({ row }) => row);
    }
    return all;
  });

/** Returns every row of a database that contains this text, as text after the name of its table. */
export const rowsWith = (url: string, text: string): Promise<readonly string[]> =>
  withTables(url, async (client, tables) => {
    const each = tables.map(
      (name) => `SELECT '${name} ' || t::text AS row FROM "${name}" t WHERE strpos(t::text, $1) > 0`,
    );
    const { rows } = await client.query<{ row: string }>(`${each.join(' UNION ALL ')} ORDER BY 1`, [text]);
    return rows.map(({ row }) => row);
  });

/** Connects to a database, and passes `read` the names of all its tables except the migrations table. */
async function withTables<T>(
  url: string,
  read: (client: pg.Client, tables: readonly string[]) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'",
    );
    return await read(
      client,
      rows.map(({ name }) => name),
    );
  } finally {
    await client.end();
  }
}
