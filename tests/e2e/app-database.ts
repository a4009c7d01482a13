import pg from 'pg';
import { findRunningDatabase } from '@/lib/postgres/running';

/** Runs one statement on the database of the app under test. */
export async function queryApp<Row extends pg.QueryResultRow>(sql: string, values: unknown[]): Promise<Row[]> {
  const url = await findRunningDatabase(process.env.WELL_KNOWN_DATA ?? '');
  if (url === null) throw new Error('the app runs without its database');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}
