import pg from 'pg';
import { inject } from 'vitest';
import { contents, rowsWith } from '../store/contents';

/**
 * Keeps a connection open. Connecting takes longer than most queries, and many tests look at the database before and
 * after each request.
 */
let pool: pg.Pool | undefined;

function connect(): pg.Pool {
  pool ??= new pg.Pool({ connectionString: inject('app').databaseUrl, max: 1, allowExitOnIdle: true });
  // The database may stop while the connection is idle.
  if (pool.listenerCount('error') === 0) pool.on('error', () => {});
  return pool;
}

/** Returns every row of every table of the app's database, as text. */
export const allRows = (): Promise<Record<string, string[]>> => contents(connect());

/** Returns every row of the app's database that contains this text, as the name of its table followed by its text. */
export const rowsNaming = (text: string): Promise<readonly string[]> => rowsWith(connect(), text);

const COUNTED = [
  ...['Account', 'Learner', 'Review', 'Retraction', 'Memory', 'Suspension', 'Classroom', 'Enrolment'],
  'FormerSettings',
];

/** Returns how many rows each table has, and the total length of all logs. */
export async function countRows(): Promise<Readonly<Record<string, number>>> {
  const counts = COUNTED.map((table) => `(SELECT count(*)::int FROM "${table}") AS "${table}"`);
  const { rows } = await connect().query(
    `SELECT ${counts.join(', ')}, (SELECT coalesce(sum("logLength"), 0)::int FROM "Learner") AS "logLength"`,
  );
  return rows[0];
}
