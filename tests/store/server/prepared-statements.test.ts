import net from 'node:net';
import { expect, test } from 'vitest';
import { type Db, openDb } from '@/lib/db/connection/client';
import { findLearnerState } from '@/lib/db/learner/learner-state';
import { findFreePort } from '@/lib/system/free-port';
import { createTestDatabase } from '../database';
import { newLearner, studyContext } from '../study';

const url = await createTestDatabase();
const study = studyContext(url);
const learnerId = await newLearner(study, new Date());
await study.db.$disconnect();

/**
 * Runs a hot statement three times on one connection. Returns the statements that the session of `db` has prepared, and
 * how often each ran. The first run is sent as a whole, because nothing is known about the connection before it exists.
 */
async function listPrepared(db: Db): Promise<readonly { name: string; calls: number }[]> {
  for (let times = 0; times < 3; times++) await findLearnerState(db, learnerId, new Date());
  const rows = await db.$queryRaw<{ name: string; calls: number }[]>`
    SELECT name, (generic_plans + custom_plans)::int AS calls FROM pg_prepared_statements`;
  await db.$disconnect();
  return rows;
}

/** Passes everything on, but names its own process in BackendKeyData, as a pooler does. */
async function startPooler(): Promise<{ url: string; close(): void }> {
  const to = new URL(url);
  const port = await findFreePort();
  const server = net.createServer((client) => {
    const upstream = net.connect(Number(to.port), to.hostname);
    client.pipe(upstream);
    upstream.on('data', (bytes) => {
      const at = bytes.indexOf(Buffer.from([0x4b, 0, 0, 0, 12]));
      if (at >= 0) bytes.writeInt32BE(1, at + 5);
      client.write(bytes);
    });
    for (const [end, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      end.on('error', () => undefined);
      end.on('close', () => other.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: Object.assign(new URL(url), { host: `127.0.0.1:${port}` }).href,
    close: () => server.close(),
  };
}

test('a connection to PostgreSQL itself prepares a hot statement once', async () => {
  expect(await listPrepared(openDb(url))).toEqual([{ name: expect.any(String), calls: 2 }]);
});

test('nothing is prepared behind a pooler', async () => {
  const pooler = await startPooler();
  try {
    expect(await listPrepared(openDb(pooler.url))).toEqual([]);
  } finally {
    pooler.close();
  }
});
