import pg from 'pg';
import { IN_UTC } from './connection';
import { makeStatementNames, type StatementNames } from './prepared';

/** The process's connections to PostgreSQL, and when PostgreSQL last failed to answer. */
export type WatchedPool = {
  readonly pool: pg.Pool;
  /** The time of the last failure, on the clock of `performance.now()`; null if nothing has failed. */
  troubledAtMs: number | null;
  readonly statements: StatementNames;
};

/** How long a user may have to wait, in milliseconds. */
export type Patience = {
  /** The limit for getting a connection, whether it is new or returned by another request. */
  readonly connectMs: number;
  /** The limit for one statement, measured by PostgreSQL. */
  readonly statementMs: number;
  /**
   * The limit for one statement, measured by this process, because PostgreSQL may be unable to report that it is late.
   */
  readonly replyMs: number;
};

/** The maximum number of connections that one process opens. PostgreSQL allows 100 in total by default. */
const POOL_SIZE = 10;

/**
 * Opens connections as they are needed. Without `patience`, a statement has no time limit. With it, a connection is
 * closed if its statement takes too long, so that no request waits behind it. A session prepares only the statements
 * that `makeStatementNames` names, because a pooler may use a different session for every transaction.
 */
export function openPool(connectionString: string, patience: Patience | null): WatchedPool {
  const statements = makeStatementNames();
  const pool = new pg.Pool({
    onConnect: statements.check,
    connectionString,
    max: POOL_SIZE,
    keepAlive: true,
    options: `${IN_UTC} -c statement_timeout=${patience?.statementMs ?? 0}`,
    ...(patience !== null && { connectionTimeoutMillis: patience.connectMs, query_timeout: patience.replyMs }),
  });
  // A connection that breaks while idle is replaced when the next one is needed.
  pool.on('error', () => undefined);
  // A connection that breaks just as it is taken from the pool or returned has no other listener.
  // An unhandled error would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const watched: WatchedPool = { pool, troubledAtMs: null, statements };
  const watch =
    <Words extends unknown[], Value>(work: (...words: Words) => Promise<Value>) =>
    async (...words: Words): Promise<Value> => {
      try {
        return await work(...words);
      } catch (error) {
        if (isOutage(error)) watched.troubledAtMs = performance.now();
        throw error;
      }
    };
  const query: (...words: unknown[]) => Promise<unknown> = pool.query.bind(pool) as never;
  const connect: () => Promise<pg.PoolClient> = pool.connect.bind(pool);
  // `query` calls `connect` with a callback. Such a call is not watched, because its query is already watched.
  Object.assign(pool, {
    query: watch(query),
    connect: (callback?: never) =>
      callback === undefined ? watch(connect)() : pg.Pool.prototype.connect.call(pool, callback),
  });
  return watched;
}

/**
 * SQLSTATE classes that are not the fault of the statement: connection, resources, and operator intervention.
 * https://www.postgresql.org/docs/18/errcodes-appendix.html
 */
const OUTAGES = ['08', '53', '57', '58'];

/**
 * Returns whether an error means that PostgreSQL could not be reached or could not do its work. An error that does not
 * come from PostgreSQL itself comes from the connection.
 */
const isOutage = (error: unknown): boolean =>
  !(error instanceof pg.DatabaseError) || OUTAGES.includes(error.code?.slice(0, 2) ?? '');
