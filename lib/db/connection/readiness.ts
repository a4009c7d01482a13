import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { listMigrationNames } from '@/lib/db/migrations/migration-files';
import { fail, type Result, succeed } from '@/lib/result';
import type { Db } from './client';
import { readRows } from './read-rows';

export type ReadinessFailure = 'database-unreachable' | 'database-slow' | 'migrations-missing';

/** The time limit in milliseconds. A load balancer that asks every few seconds needs a reply before it asks again. */
const PATIENCE_MS = 2000;

/**
 * Checks whether requests can be served: the database answers, and has every migration in `<root>/prisma/migrations`.
 * Never takes longer than 2 seconds.
 */
export async function checkReadiness(db: Db, root: string): Promise<Result<null, ReadinessFailure>> {
  const waited = new AbortController();
  const late = sleep(PATIENCE_MS, 'late' as const, { signal: waited.signal, ref: false });
  const applied = listApplied(db);
  try {
    const found = await Promise.race([applied, late]);
    if (found === 'late') return fail('database-slow');
    return listMigrationNames(root).every((name) => found.has(name)) ? succeed(null) : fail('migrations-missing');
  } catch {
    return fail('database-unreachable');
  } finally {
    waited.abort();
    late.catch(() => undefined);
    applied.catch(() => undefined);
  }
}

const tableSchema = z.object({ found: z.boolean() });
const appliedSchema = z.object({ name: z.string() });

/** Returns the applied migrations; empty for a database that was never migrated. */
async function listApplied(db: Db): Promise<ReadonlySet<string>> {
  const [table] = await readRows(db, tableSchema)`
    SELECT EXISTS (SELECT FROM pg_tables WHERE schemaname = current_schema() AND tablename = '_prisma_migrations') AS found`;
  if (!table?.found) return new Set();
  const rows = await readRows(db, appliedSchema)`
    SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  return new Set(rows.map(({ name }) => name));
}
