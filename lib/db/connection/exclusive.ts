import { inTransaction, withConnection } from './connection';

/**
 * Does `work` while holding a lock on `key` in the database at `url`. Returns null without doing anything if another
 * process holds that lock. The lock is released when the work or the process ends.
 */
export function doExclusively<Value>(url: string, key: number, work: () => Promise<Value>): Promise<Value | null> {
  return withConnection(url, (client) =>
    inTransaction(client, 'BEGIN', async () => {
      await client.query('SET LOCAL idle_in_transaction_session_timeout = 0');
      const { rows } = await client.query<{ held: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS held', [key]);
      return rows[0]?.held ? work() : null;
    }),
  );
}
