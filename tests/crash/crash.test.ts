import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { findRunningDatabase } from '@/lib/postgres/running';
import { makeDataDir, type RunningApp, removeDataDir, startApp } from '../outside/running-app';
import { type DiligentLearner, enrolLearner } from './diligent-learner';
import { expectKept } from './kept-answers';

const SECRET = 'a secret of the crash tests alone';
const LEARNERS = ['Ada', 'Barbara', 'Claude', 'Dennis'];
/** The number of acknowledged answers, from all learners together, before and after the kill. */
const ENOUGH = 60;

/** The number of times that the processes are killed. Set it with `npm run test:long -- crash --times 50`. */
const BLOWS = Number(process.env.FAULT_TIMES ?? 3);
const VICTIMS = ['app', 'database', 'both'] as const;

const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function start(dataDir: string, port?: number): Promise<RunningApp> {
  const app = await startApp({ dataDir, secret: SECRET, ...(port === undefined ? {} : { port }) });
  cleanUps.push(app.kill);
  return app;
}

async function startAfresh(): Promise<{ readonly app: RunningApp; readonly learners: readonly DiligentLearner[] }> {
  const dataDir = makeDataDir();
  cleanUps.push(() => removeDataDir(dataDir));
  const app = await start(dataDir);
  return { app, learners: await Promise.all(LEARNERS.map((name) => enrolLearner(app.url, name))) };
}

const count = (learners: readonly DiligentLearner[]): number =>
  learners.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0);

const countRefused = (learners: readonly DiligentLearner[]): number =>
  learners.reduce((sum, { refused }) => sum + refused.length, 0);

async function until(condition: () => unknown, withinMs = 30_000): Promise<void> {
  const deadline = performance.now() + withinMs;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`never happened: ${condition}`);
    await sleep(10);
  }
}

/**
 * Returns the address of the database. Backends outlive a killed postmaster for a moment and keep answering, so the
 * next postmaster may still be starting.
 */
async function databaseOf({ dataDir }: RunningApp): Promise<string> {
  let url: string | null = null;
  await until(async () => {
    url = await findRunningDatabase(dataDir);
    return url !== null;
  });
  if (url === null) throw new Error('no database is running');
  return url;
}

const postmasterPid = (dataDir: string): number => {
  const home = fs.realpathSync(path.join(dataDir, 'postgres'));
  return Number.parseInt(fs.readFileSync(path.join(home, 'server/data/postmaster.pid'), 'utf8'), 10);
};

/** Returns whether the lock file names another pid. The file may not exist yet, or may be half written. */
function hasNewPostmaster(dataDir: string, before: number): boolean {
  try {
    const pid = postmasterPid(dataDir);
    return Number.isInteger(pid) && pid !== before;
  } catch {
    return false;
  }
}

describe('every acknowledged answer is stored once, and every memory follows from its reviews', () => {
  it(`when the app, the database, or both are killed while learners answer, ${BLOWS} times in a row`, {
    timeout: 60_000 + BLOWS * 120_000,
  }, async () => {
    const { app, learners } = await startAfresh();
    const port = Number(new URL(app.url).port);
    let running = app;
    for (let blow = 0; blow < BLOWS; blow++) {
      const victim = VICTIMS[blow % VICTIMS.length];
      const before = count(learners);
      const refusedBefore = countRefused(learners);
      let isOver = false;
      const work = Promise.all(learners.map((each) => each.work(() => isOver)));
      await until(() => count(learners) >= before + ENOUGH);
      const postmaster = postmasterPid(app.dataDir);
      if (victim !== 'app') process.kill(postmaster, 'SIGKILL');
      if (victim === 'database') {
        await until(() => countRefused(learners) > refusedBefore && hasNewPostmaster(app.dataDir, postmaster));
        const recovered = count(learners);
        await until(() => count(learners) > recovered + LEARNERS.length);
      } else {
        await running.kill();
        await until(() => countRefused(learners) > refusedBefore);
      }
      isOver = true;
      await work;
      if (victim !== 'database') running = await start(app.dataDir, port);
      await expectKept(await databaseOf(running), learners, SECRET);
    }
    const before = count(learners);
    await Promise.all(learners.map((each) => each.work(() => count(learners) >= before + ENOUGH)));
    for (const learner of learners) await expectSameVerdictAgain(learner);
    await expectKept(await databaseOf(running), learners, SECRET);
    console.log(`${BLOWS} kills (${VICTIMS.join(', ')} in turn); ${count(learners)} acknowledged answers, all stored.`);
    await running.stop();
  });

  it('when the database is killed while learners answer, and the app recovers by itself', async () => {
    const { app, learners } = await startAfresh();
    let wanted = Number.POSITIVE_INFINITY;
    const work = Promise.all(learners.map((each) => each.work(() => count(learners) >= wanted)));
    await until(() => count(learners) >= ENOUGH);
    const killed = postmasterPid(app.dataDir);
    process.kill(killed, 'SIGKILL');
    await until(() => learners.some(({ refused }) => refused.length > 0));
    wanted = count(learners) + ENOUGH;
    await work;
    expect(postmasterPid(app.dataDir)).not.toBe(killed);
    await expectKept(await databaseOf(app), learners, SECRET);
    for (const refused of learners.flatMap((each) => each.refused)) {
      expect(refused?.status, 'a reply, and not the client’s fault').toBeGreaterThanOrEqual(500);
      expect(refused?.type).toContain('application/json');
      expect(JSON.parse(refused?.text ?? '')).toEqual({ code: expect.any(String), message: expect.any(String) });
    }
    await app.stop();
  });
});

/**
 * Checks that an answer sent again gets the same verdict: a browser that never received the reply sends the answer
 * again, however much later.
 */
async function expectSameVerdictAgain({ visitor, acknowledged }: DiligentLearner): Promise<void> {
  const first = acknowledged[0];
  if (!first) throw new Error('nothing was acknowledged');
  const reply = await visitor.answer(first.token, { form: 'none' });
  const told = (await reply.json()) as { readonly verdict?: unknown; readonly code?: string };
  if (told.code === 'turn-retracted') return;
  expect(told.verdict).toMatchObject({ outcome: first.verdict.outcome, responseText: first.verdict.responseText });
}
