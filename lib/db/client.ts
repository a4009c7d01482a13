import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '@/prisma/generated/client';
import { openPool, type Patience, type WatchedPool } from './pool';

export type Db = PrismaClient;

/** What a person at a page will wait before a sentence is better. */
const PATIENCE: Patience = { connectMs: 3000, statementMs: 5000, replyMs: 6000 };

/** A client for a PostgreSQL address, that waits as long as it takes: for commands and tests. */
export const openDb = (connectionString: string): Db => clientOf(openPool(connectionString, null));

const clientOf = ({ pool }: WatchedPool): Db =>
  new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: true }) });

/** The process's one client, and its connections, which the web server looks at too. They survive hot reloads. */
const kept = globalThis as typeof globalThis & { wellKnownDb?: Db; wellKnownPool?: WatchedPool };

/** The process's one client; `DATABASE_URL` says where the database is. A statement that takes too long fails. */
export function getDb(): Db {
  if (kept.wellKnownDb) return kept.wellKnownDb;
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is not set: start the app with npm start');
  kept.wellKnownPool = openPool(url, PATIENCE);
  kept.wellKnownDb = clientOf(kept.wellKnownPool);
  return kept.wellKnownDb;
}
