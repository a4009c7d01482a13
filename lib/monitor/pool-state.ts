import { processSlot } from '@/lib/system/process-slot';

/**
 * A process's connections to PostgreSQL as a pool of `pg` counts them, and when PostgreSQL last failed to do what it
 * was asked.
 */
export type WatchedConnections = {
  readonly pool: { readonly totalCount: number; readonly idleCount: number; readonly waitingCount: number };
  /** On the clock of `performance.now()`; null while nothing has failed. */
  readonly troubledAtMs: number | null;
};

/** The process's connections to PostgreSQL, in numbers. */
export type PoolState = {
  readonly open: number;
  readonly idle: number;
  /** Requests that wait for a connection. */
  readonly waiting: number;
  /** When PostgreSQL last failed to do what it was asked, on the clock of `performance.now()`; null: it never did. */
  readonly troubledAtMs: number | null;
};

const kept = processSlot<WatchedConnections>('connections');

/**
 * Makes these the connections that `findPoolState` counts. The web server is not part of Next's bundle: each has a copy
 * of this module, and only the bundle opens connections.
 */
export function watchConnections(connections: WatchedConnections): void {
  kept.value = connections;
}

/** What the process's connections are like just now; null before the first use of the database. */
export function findPoolState(): PoolState | null {
  if (!kept.value) return null;
  const { pool, troubledAtMs } = kept.value;
  return { open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount, troubledAtMs };
}
