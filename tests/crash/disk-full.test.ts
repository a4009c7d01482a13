import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, expect, it } from 'vitest';
import { makeDataDir, removeDataDir, startApp } from '../outside/running-app';
import { type DiligentLearner, enrolLearner } from './diligent-learner';
import { expectKept } from './kept-answers';
import { ownPostgres } from './own-postgres';
import { mountSmallDisk } from './small-disk';

const SECRET = 'a secret of the full disk alone';
const LEARNERS = ['Ada', 'Barbara', 'Claude'];
/** The number of acknowledged answers before the disk is full, and after there is space again. */
const ENOUGH = 40;
/** The number of refused answers in between. */
const REFUSED = 10;

const disk = mountSmallDisk(300);
if (disk === null) console.log('Skipping the test of a full disk: this process cannot mount its own disk.');

const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});
afterAll(() => disk?.unmount());

const count = (learners: readonly DiligentLearner[], which: 'acknowledged' | 'refused'): number =>
  learners.reduce((sum, each) => sum + each[which].length, 0);

async function until(condition: () => boolean): Promise<void> {
  const deadline = performance.now() + 90_000;
  while (!condition()) {
    if (performance.now() > deadline) throw new Error(`never happened: ${condition}`);
    await sleep(20);
  }
}

/** Runs PostgreSQL's own check of every table and index, as its superuser. Throws if something is inconsistent. */
async function expectSound(url: string): Promise<void> {
  const admin = new URL(url);
  admin.username = 'postgres';
  const client = new pg.Client({ connectionString: admin.href });
  await client.connect();
  try {
    await client.query('CREATE EXTENSION IF NOT EXISTS amcheck');
    const { rows } = await client.query(
      `SELECT c.relname, v.msg FROM pg_class c, LATERAL verify_heapam(c.oid) v
        WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace`,
    );
    expect(rows, 'tables').toEqual([]);
    await client.query(
      `SELECT bt_index_check(c.oid, true) FROM pg_class c JOIN pg_index i ON i.indexrelid = c.oid
        WHERE c.relkind = 'i' AND c.relnamespace = 'public'::regnamespace AND i.indisvalid`,
    );
  } finally {
    await client.end();
  }
}

it.skipIf(disk === null)(
  'while the disk is full, each answer is refused with a message, nothing acknowledged is lost or damaged, and the app recovers when there is space',
  async () => {
    if (disk === null) throw new Error('there is no disk');
    const postgres = await ownPostgres(disk.folder);
    cleanUps.push(postgres.remove);
    const dataDir = makeDataDir();
    cleanUps.push(() => removeDataDir(dataDir));
    const app = await startApp({ dataDir, secret: SECRET, databaseUrl: postgres.url });
    cleanUps.push(app.kill);
    const learners = await Promise.all(LEARNERS.map((name) => enrolLearner(app.url, name)));
    let wanted = Number.POSITIVE_INFINITY;
    const work = Promise.all(learners.map((each) => each.work(() => count(learners, 'acknowledged') >= wanted)));
    await until(() => count(learners, 'acknowledged') >= ENOUGH);

    disk.fill();
    await until(() => count(learners, 'refused') >= REFUSED);
    for (const refused of learners.flatMap((each) => each.refused)) {
      expect(refused?.status).toBe(503);
      expect(JSON.parse(refused?.text ?? '')).toEqual({ code: expect.any(String), message: expect.any(String) });
    }
    expect((await fetch(app.url)).status, 'what needs no database works').toBe(200);

    disk.free();
    wanted = count(learners, 'acknowledged') + ENOUGH;
    await work;
    await expectKept(postgres.url, learners, SECRET);
    await expectSound(postgres.url);
    console.log(
      `The disk was full: ${count(learners, 'refused')} refused, ${count(learners, 'acknowledged')} acknowledged, all stored.`,
    );
    await app.stop();
  },
);
