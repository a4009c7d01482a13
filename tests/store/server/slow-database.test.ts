import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Db, openServingDb } from '@/lib/db/connection/client';
import { checkReadiness } from '@/lib/db/connection/readiness';
import { migrate } from '@/lib/db/migrations/migrate';
import { type OwnPostgres, ownPostgres } from '../../crash/own-postgres';

const root = process.cwd();
/** A number of requests that exceeds the number of connections. */
const MANY = 14;
/** The time for a connection and a reply, plus some extra time for a busy machine, in milliseconds. */
const PATIENCE_MS = 20_000;

let postgres: OwnPostgres;
let db: Db;
beforeAll(async () => {
  postgres = await ownPostgres();
  db = openServingDb(postgres.url);
}, 60_000);
afterAll(async () => {
  await db.$disconnect();
  await postgres.remove();
});

const readiness = async () => {
  const startedAtMs = performance.now();
  const result = await checkReadiness(db, root);
  expect(performance.now() - startedAtMs, 'says so at once').toBeLessThan(6000);
  return result.ok ? 'ready' : result.code;
};

/** Checks that each of many simultaneous requests fails with a message, and that none waits forever. */
async function allFail(work: () => Promise<unknown>): Promise<void> {
  const startedAtMs = performance.now();
  const results = await Promise.allSettled(Array.from({ length: MANY }, work));
  expect(results.map(({ status }) => status)).toEqual(Array.from({ length: MANY }, () => 'rejected'));
  expect(performance.now() - startedAtMs).toBeLessThan(PATIENCE_MS);
}

const works = async () => expect(await db.$queryRaw`SELECT 1 AS one`).toEqual([{ one: 1 }]);

describe('an app whose database', { timeout: 90_000 }, () => {
  it('lacks migrations is not ready; with them, it is', async () => {
    await works();
    expect(await readiness()).toBe('migrations-missing');
    await migrate(postgres.url);
    expect(await readiness()).toBe('ready');
    await db.$executeRaw`UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name LIKE '%init'`;
    expect(await readiness()).toBe('migrations-missing');
    await db.$executeRaw`UPDATE _prisma_migrations SET finished_at = now()`;
    expect(await readiness()).toBe('ready');
  });

  it('is slow gives up on a statement, and has its connections back for the next', async () => {
    await allFail(() => db.$queryRaw`SELECT 1 FROM pg_sleep(60)`);
    await works();
  });

  it('hangs gives up on connections and statements, and recovers with the database', async () => {
    postgres.freeze();
    try {
      expect(await readiness()).toBe('database-slow');
      await allFail(() => db.$queryRaw`SELECT 1`);
      await allFail(() => db.$transaction((tx) => tx.$queryRaw`SELECT 1`));
    } finally {
      postgres.thaw();
    }
    await works();
    expect(await readiness()).toBe('ready');
  });

  it('is stopped fails immediately, and recovers by itself when it is started again', async () => {
    await postgres.stop();
    expect(await readiness()).toBe('database-unreachable');
    await allFail(() => db.$queryRaw`SELECT 1`);
    await postgres.start();
    await works();
    expect(await readiness()).toBe('ready');
  });
});
