import type { WatchedPool } from './pool';

/** The process's connections to PostgreSQL, in numbers. */
export type PoolState = {
  readonly open: number;
  readonly idle: number;
  /** Requests that wait for a connection. */
  readonly waiting: number;
  /** When PostgreSQL last failed to do what it was asked, on the clock of `performance.now()`; null: it never did. */
  readonly troubledAtMs: number | null;
};

/**
 * What the process's pool is like just now; null before the first use of the database. Reads what `getDb` keeps without importing it: the
 * web server is not part of Next's bundle and would load the whole client a second time.
 */
export function findPoolState(): PoolState | null {
  const { wellKnownPool } = globalThis as typeof globalThis & { wellKnownPool?: WatchedPool };
  if (!wellKnownPool) return null;
  const { pool, troubledAtMs } = wellKnownPool;
  return { open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount, troubledAtMs };
}
