import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '@/prisma/generated/client';

export type Db = PrismaClient;

/** Connections one process opens at most; PostgreSQL's own default allows 100 in all. */
const POOL_SIZE = 10;

/** A client for a PostgreSQL address. Sessions run in UTC: the driver would otherwise shift instants. */
export function openDb(connectionString: string): Db {
  const adapter = new PrismaPg({ connectionString, max: POOL_SIZE, options: '-c TimeZone=UTC' });
  return new PrismaClient({ adapter });
}

const kept = globalThis as typeof globalThis & { wellKnownDb?: Db };

/** The process's one client; `DATABASE_URL` says where the database is. Survives hot reloads. */
export function getDb(): Db {
  if (kept.wellKnownDb) return kept.wellKnownDb;
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is not set: start the app with npm start');
  kept.wellKnownDb = openDb(url);
  return kept.wellKnownDb;
}
