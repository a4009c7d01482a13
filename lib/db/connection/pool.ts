import pg from 'pg';
import { IN_UTC } from './connection';
import { makeStatementNames, type StatementNames } from './prepared';

/** The process's connections to PostgreSQL, and when PostgreSQL last failed to do what it was asked. */
export type WatchedPool = {
  readonly pool: pg.Pool;
  /** On the clock of `performance.now()`; null while nothing has failed. */
  troubledAtMs: number | null;
  readonly statements: StatementNames;
};

/** How long somebody is kept waiting, in milliseconds. */
export type Patience = {
  /** For a connection: a new one, or one that another request gives back. */
  readonly connectMs: number;
  /** For one statement, by PostgreSQL's clock. */
  readonly statementMs: number;
  /** For one statement, by our own clock: PostgreSQL may not even be able to say that it is late. */
  readonly replyMs: number;
};

/** Connections one process opens at most; PostgreSQL's own default allows 100 in all. */
const POOL_SIZE = 10;

/**
 * Opens connections as they are needed. Without `patience` a statement may take as long as it likes; with it, a
 * connection whose statement was late is closed, so that no request waits behind it. A session keeps nothing but the
 * statements that `makeStatementNames` names: a pooler may give every transaction another session.
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
  // A connection that breaks while nobody uses it is replaced when the next one is needed.
  pool.on('error', () => undefined);
  // One that is cut off just when it is taken or given up has nobody else to tell, and an error that nobody hears ends
  // the process.
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
  // `query` calls `connect` with a callback: only what a caller awaits is watched.
  Object.assign(pool, {
    query: watch(query),
    connect: (callback?: never) =>
      callback === undefined ? watch(connect)() : pg.Pool.prototype.connect.call(pool, callback),
  });
  return watched;
}

/**
 * SQLSTATE classes that say nothing against the statement: connection, resources, operator intervention.
 * https://www.postgresql.org/docs/18/errcodes-appendix.html
 */
const OUTAGES = ['08', '53', '57', '58'];

/**
 * Whether PostgreSQL could not be reached, or could not do its work. What is not from PostgreSQL itself is from the
 * connection.
 */
const isOutage = (error: unknown): boolean =>
  !(error instanceof pg.DatabaseError) || OUTAGES.includes(error.code?.slice(0, 2) ?? '');
