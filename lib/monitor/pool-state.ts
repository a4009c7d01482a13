import { processSlot } from '@/lib/system/process-slot';

/** What has happened to a process's requests for a connection since it started. */
export type ConnectionCounts = {
  /** How many requests got a connection. */
  readonly granted: number;
  /** How long all of them together waited for it, in milliseconds. */
  readonly waitedMs: number;
  /** How often PostgreSQL could not be reached or could not do its work. */
  readonly failures: number;
};

/**
 * A process's connections to PostgreSQL, as a `pg` pool counts them, and the time when PostgreSQL last failed to
 * answer.
 */
export type WatchedConnections = {
  readonly pool: { readonly totalCount: number; readonly idleCount: number; readonly waitingCount: number };
  /** The time of the last failure, on the clock of `performance.now()`; null if nothing has failed. */
  readonly troubledAtMs: number | null;
  readonly counts: ConnectionCounts;
};

/** The counts of the process's connections to PostgreSQL. */
export type PoolState = {
  readonly open: number;
  readonly idle: number;
  /** How many requests are waiting for a connection. */
  readonly waiting: number;
  /** When PostgreSQL last failed to answer, on the clock of `performance.now()`; null if it never did. */
  readonly troubledAtMs: number | null;
  readonly counts: ConnectionCounts;
};

const kept = processSlot<WatchedConnections>('connections');

/**
 * Makes these the connections that `findPoolState` counts. The web server is not part of Next's bundle, so each has its
 * own copy of this module, and only the bundle opens connections.
 */
export function watchConnections(connections: WatchedConnections): void {
  kept.value = connections;
}

/** Returns the current state of the process's connections; null before the database is first used. */
export function findPoolState(): PoolState | null {
  if (!kept.value) return null;
  const { pool, troubledAtMs, counts } = kept.value;
  return { open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount, troubledAtMs, counts };
}
