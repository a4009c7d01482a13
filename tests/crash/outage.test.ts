import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { makeDataDir, type RunningApp, removeDataDir, startApp } from '../outside/running-app';
import { type DiligentLearner, enrolLearner, type Refused } from './diligent-learner';
import { expectKept } from './kept-answers';
import { type OwnPostgres, ownPostgres } from './own-postgres';

const SECRET = 'a secret of the outage tests alone';
const LEARNERS = ['Ada', 'Barbara', 'Claude'];
/** The number of acknowledged answers before and after the outage. */
const ENOUGH = 30;
/** The maximum wait for a page or a message, even on a busy machine, in milliseconds. */
const PATIENCE_MS = 25_000;

const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function startOnOwnPostgres() {
  const postgres = await ownPostgres();
  cleanUps.push(postgres.remove);
  const dataDir = makeDataDir();
  cleanUps.push(() => removeDataDir(dataDir));
  const app = await startApp({ dataDir, secret: SECRET, databaseUrl: postgres.url });
  cleanUps.push(app.kill);
  return { postgres, app, learners: await Promise.all(LEARNERS.map((name) => enrolLearner(app.url, name))) };
}

const count = (learners: readonly DiligentLearner[]): number =>
  learners.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0);

async function until(condition: () => unknown, withinMs = 60_000): Promise<void> {
  const deadline = performance.now() + withinMs;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`never happened: ${condition}`);
    await sleep(20);
  }
}

/** A reply that a browser received, and how long it took. */
type Seen = { readonly status: number; readonly text: string; readonly tookMs: number };

async function look({ url }: RunningApp, learner: DiligentLearner, path: string): Promise<Seen> {
  const startedAtMs = performance.now();
  const signal = AbortSignal.timeout(60_000);
  const response = await learner.visitor.request(path, { signal });
  const text = await response.text();
  expect(response.headers.get('x-request-id'), url).not.toBeNull();
  return { status: response.status, text, tookMs: performance.now() - startedAtMs };
}

/** Checks what an outage looks like from outside. */
async function expectTold(app: RunningApp, learner: DiligentLearner): Promise<void> {
  for (const page of ['/today', '/progress', '/settings']) {
    const { status, text, tookMs } = await look(app, learner, page);
    expect(status, page).toBe(503);
    expect(text).toContain('Something went wrong on the server.');
    expect(text).toContain('Try again');
    expect(text).not.toMatch(/\bat .+:\d+:\d+|Prisma|ECONN|digest/);
    expect(tookMs, page).toBeLessThan(PATIENCE_MS);
  }
  const data = await look(app, learner, '/api/sittings?mode=today');
  expect(data.status).toBe(503);
  expect(JSON.parse(data.text)).toEqual({ code: 'unavailable', message: expect.any(String) });
  expect(data.tookMs).toBeLessThan(PATIENCE_MS);
  expect((await look(app, learner, '/api/ready')).status).toBe(503);
  expect((await look(app, learner, '/api/health')).status).toBe(200);
  expect((await look(app, learner, '/topics')).status, 'what needs no database works').toBe(200);
}

function expectInWords(refused: readonly Refused[]): void {
  expect(refused.length).toBeGreaterThan(0);
  for (const each of refused) {
    expect(each?.status).toBe(503);
    expect(each?.type).toContain('application/json');
    expect(JSON.parse(each?.text ?? '')).toEqual({ code: expect.any(String), message: expect.any(String) });
  }
}

async function goThrough(outage: (postgres: OwnPostgres, during: () => Promise<void>) => Promise<void>): Promise<void> {
  const { postgres, app, learners } = await startOnOwnPostgres();
  const [onlooker] = learners;
  if (!onlooker) throw new Error('there is no learner');
  let wanted = Number.POSITIVE_INFINITY;
  const work = Promise.all(learners.map((each) => each.work(() => count(learners) >= wanted)));
  await until(() => count(learners) >= ENOUGH);
  await outage(postgres, async () => {
    await until(() => learners.some(({ refused }) => refused.length > 0));
    await expectTold(app, onlooker);
  });
  wanted = count(learners) + ENOUGH;
  await work;
  await expectKept(postgres.url, learners, SECRET);
  expectInWords(learners.flatMap(({ refused }) => refused));
  const after = await look(app, onlooker, '/today');
  expect(after.status).toBe(200);
  expect((await look(app, onlooker, '/api/ready')).status).toBe(200);
  await app.stop();
}

describe('while learners answer, every request gets an explanation, the app recovers by itself, and nothing acknowledged is lost', () => {
  it('when PostgreSQL is stopped and started again', async () => {
    await goThrough(async (postgres, during) => {
      await postgres.stop();
      await during();
      await postgres.start();
    });
  });

  it('when PostgreSQL hangs for a while', async () => {
    await goThrough(async (postgres, during) => {
      postgres.freeze();
      try {
        await during();
      } finally {
        postgres.thaw();
      }
    });
  });
});
