import pg from 'pg';
import { expect, inject } from 'vitest';

/** Matches what a server reveals when it handles an error badly. */
export const TRACES =
  /\bat .+:\d+:\d+|node_modules|\/lib\/|PrismaClient|Invalid `|prisma|SELECT |syntax error|ECONN|stack/i;

const COUNTED = [
  ...['Account', 'Learner', 'Review', 'Retraction', 'Memory', 'Suspension', 'Classroom', 'Enrolment'],
  'FormerSettings',
];

/** Connecting takes longer than counting, and many tests count before and after each of their requests. */
let pool: pg.Pool | undefined;

/** Returns how many rows each table has, and the length of all logs together. */
export async function countRows(): Promise<Readonly<Record<string, number>>> {
  pool ??= new pg.Pool({ connectionString: inject('app').databaseUrl, max: 1, allowExitOnIdle: true });
  // The database may stop while the connection is idle.
  if (pool.listenerCount('error') === 0) pool.on('error', () => {});
  const counts = COUNTED.map((table) => `(SELECT count(*)::int FROM "${table}") AS "${table}"`);
  const { rows } = await pool.query(
    `SELECT ${counts.join(', ')}, (SELECT coalesce(sum("logLength"), 0)::int FROM "Learner") AS "logLength"`,
  );
  return rows[0];
}

/** Checks that a JSON route refused a request with a message for users, and revealed no internals. */
export async function expectRefusal(response: Response, status: number, code: string): Promise<void> {
  const text = await response.text();
  expect(`${response.status} ${text}`).toMatch(new RegExp(`^${status} \\{`));
  const body = JSON.parse(text);
  expect(body).toEqual({ code, message: expect.stringMatching(/^[A-Z].{5,}\.$/) });
  expect(text).not.toMatch(TRACES);
  expect(response.headers.get('cache-control')).toContain('no-store');
}

/**
 * Checks that the server handled a request, whatever it was: the error is the sender's, and the reply reveals no
 * internals.
 */
export async function expectCoped(response: Response, what = ''): Promise<void> {
  const text = await response.text();
  expect(response.status, `${what}: ${text.slice(0, 300)}`).toBeLessThan(500);
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  if (!isPage) expect(text, what).not.toMatch(TRACES);
}
