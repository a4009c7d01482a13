import { readAccountRows } from '@/lib/db/account/account-data';
import type { Db } from '@/lib/db/connection/client';
import type { LearnerId } from '@/lib/ids';

/**
 * Yields everything about a person as JSON text, piece by piece: `{"format": "well-known-account", "version": 1,
 * "madeAt": …, "tables": {"Account": [{…}], "Learner": [{…}], "Review": [{…}, …], …}}`. The tables and columns are
 * described in docs/account-data.md.
 */
export async function* exportAccount(db: Db, learnerId: LearnerId, now: Date): AsyncGenerator<string> {
  const head = { format: 'well-known-account', version: 1, madeAt: now.toISOString() };
  yield `${JSON.stringify(head).slice(0, -1)},"tables":{`;
  let open: string | null = null;
  let isFirstRow = true;
  for await (const { table, rows } of readAccountRows(db, learnerId, now)) {
    if (table !== open) {
      yield `${open === null ? '' : '\n],'}\n${JSON.stringify(table)}:[`;
      open = table;
      isFirstRow = true;
    }
    if (rows.length === 0) continue;
    yield `${isFirstRow ? '' : ','}\n${rows.join(',\n')}`;
    isFirstRow = false;
  }
  yield `${open === null ? '' : '\n]'}\n}}\n`;
}
