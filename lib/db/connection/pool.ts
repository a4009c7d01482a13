import pg from 'pg';
import { processSlot } from '@/lib/system/process-slot';
import { IN_UTC } from './connection';
import { makeStatementNames, type StatementNames } from './prepared';

/** The process's connections to PostgreSQL, and when PostgreSQL last failed to answer. */
export type WatchedPool = {
  readonly pool: pg.Pool;
  /** The time of the last failure, on the clock of `performance.now()`; null if nothing has failed. */
  troubledAtMs: number | null;
  /** What has happened to the requests for a connection, for the metrics. */
  readonly counts: { granted: number; waitedMs: number; failures: number };
  readonly statements: StatementNames;
};

/** The pools by the clients that use them. The parts of the app share it, although each has its own copy of this file. */
const links = processSlot<WeakMap<object, WatchedPool>>('pools');

/** Records which pool a client uses. */
export function linkPool(client: object, pool: WatchedPool): void {
  links.value ??= new WeakMap();
  links.value.set(client, pool);
}

/** Returns the pool that a client uses; undefined if the client was never passed to `linkPool`. */
export const poolOf = (client: object): WatchedPool | undefined => links.value?.get(client);

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
 * closed if its statement takes too long, so that no request waits behind it.
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
  const counts = { granted: 0, waitedMs: 0, failures: 0 };
  const watched: WatchedPool = { pool, troubledAtMs: null, counts, statements };
  const watch =
    <Words extends unknown[], Value>(work: (...words: Words) => Promise<Value>) =>
    async (...words: Words): Promise<Value> => {
      try {
        return await work(...words);
      } catch (error) {
        if (isOutage(error)) {
          watched.troubledAtMs = performance.now();
          counts.failures++;
        }
        throw error;
      }
    };
  const query: (...words: unknown[]) => Promise<unknown> = pool.query.bind(pool) as never;
  const connect: () => Promise<pg.PoolClient> = pool.connect.bind(pool);
  const startWait = () => {
    const startedAtMs = performance.now();
    return () => {
      counts.granted++;
      counts.waitedMs += performance.now() - startedAtMs;
    };
  };
  const connectTimed = async (): Promise<pg.PoolClient> => {
    const endWait = startWait();
    const client = await connect();
    endWait();
    return client;
  };
  // `query` calls `connect` with a callback. If such a call fails, so does its query, and queries are watched.
  const connectForQuery = (callback: ConnectCallback): void => {
    const endWait = startWait();
    pg.Pool.prototype.connect.call(pool, (error, client, done) => {
      if (client !== undefined) endWait();
      callback(error, client, done);
    });
  };
  Object.assign(pool, {
    query: watch(query),
    connect: (callback?: ConnectCallback) =>
      callback === undefined ? watch(connectTimed)() : connectForQuery(callback),
  });
  return watched;
}

/** The callback that node-postgres's pool passes to its own `connect`. */
type ConnectCallback = (
  error: Error | undefined,
  client: pg.PoolClient | undefined,
  done: (release?: boolean | Error) => void,
) => void;

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
