import { PrismaPg } from '@prisma/adapter-pg';
import { watchConnections } from '@/lib/monitor/pool-state';
import { PrismaClient } from '@/prisma/generated/client';
import { openPool, type Patience, type WatchedPool } from './pool';

export type Db = PrismaClient;

/** The time limits for a page's database work. Beyond them, an error message is better than a longer wait. */
const PATIENCE: Patience = { connectMs: 3000, statementMs: 5000, replyMs: 6000 };

/** Opens a client without time limits for a PostgreSQL address, for commands and tests. */
export const openDb = (connectionString: string): Db => makeClient(openPool(connectionString, null));

/**
 * The time limits for a transaction, in milliseconds: how long it may wait for a connection, and how long it may then
 * run, which is enough for a few statements. Prisma's own limits, 2 and 5 seconds, would end transactions that would
 * succeed on a busy machine.
 */
const TRANSACTION = { maxWait: 5000, timeout: 15_000 };

const makeClient = ({ pool, statements }: WatchedPool): Db =>
  new PrismaClient({
    transactionOptions: TRANSACTION,
    adapter: new PrismaPg(pool, { disposeExternalPool: true, statementNameGenerator: statements.nameOf }),
  });

/**
 * Opens the client of a process that serves pages. The web server's metrics include its connections. A statement that
 * takes too long fails.
 */
export function openServingDb(connectionString: string): Db {
  const pool = openPool(connectionString, PATIENCE);
  watchConnections(pool);
  return makeClient(pool);
}
