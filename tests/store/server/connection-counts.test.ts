import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openPool, type Patience, type WatchedPool } from '@/lib/db/connection/pool';
import { createTestDatabase } from '../database';

const PATIENCE: Patience = { connectMs: 20_000, statementMs: 20_000, replyMs: 20_000 };

/** Opens the pool of a process, does something with it, and closes it. */
async function withPool(address: string, work: (watched: WatchedPool) => Promise<void>): Promise<void> {
  const watched = openPool(address, PATIENCE);
  try {
    await work(watched);
  } finally {
    await watched.pool.end();
  }
}

it('requests for a connection are counted, with the time that they wait', async () => {
  await withPool(await createTestDatabase(), async ({ pool, counts }) => {
    const taken = await Promise.all(Array.from({ length: 10 }, () => pool.connect()));
    expect(counts.granted).toBe(10);
    const before = counts.waitedMs;
    const late = pool.query('SELECT 1');
    await sleep(50);
    expect(counts.granted, 'all ten are taken').toBe(10);
    for (const client of taken) client.release();
    await late;
    expect(counts.granted).toBe(11);
    expect(counts.waitedMs - before).toBeGreaterThan(40);
  });
});

it('failures of PostgreSQL are counted, and those of a statement are not', async () => {
  await withPool(await createTestDatabase(), async ({ pool, counts }) => {
    await expect(pool.query('SELECT 1 / 0')).rejects.toThrow('division by zero');
    expect(counts).toMatchObject({ granted: 1, failures: 0 });
  });
  await withPool('postgresql://127.0.0.1:1/nothing', async ({ pool, counts }) => {
    await expect(pool.query('SELECT 1')).rejects.toThrow('ECONNREFUSED');
    await expect(pool.connect()).rejects.toThrow('ECONNREFUSED');
    expect(counts).toEqual({ granted: 0, waitedMs: 0, failures: 2 });
  });
});
