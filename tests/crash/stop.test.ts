import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { migrate } from '@/lib/db/migrations/migrate';
import { listMigrationNames } from '@/lib/db/migrations/migration-files';
import { requireUnused, startPrivatePostgres } from '@/lib/postgres/start';
import { type Chance, chanceFrom } from '@/lib/quiz/chance';
import { isPortFree } from '@/lib/system/free-port';
import { makeDataDir, removeDataDir, startApp } from '../outside/running-app';
import { contents } from '../store/contents';
import { newLearner, studyContext } from '../store/study';
import {
  type Command,
  type EndedCommand,
  processesOn,
  runCommandOn,
  STOPS,
  type StopBy,
  until,
} from './stopped-command';

/** The number of moments at which each command is stopped. `STOP_TIMES` sets it. */
const TIMES = Number(process.env.STOP_TIMES ?? 3);
/**
 * The maximum time that a stop may take, in milliseconds. Requests in flight get 10 seconds, and PostgreSQL gets 20.
 */
const PATIENCE_MS = 15_000;
const NUMBER_OF = { SIGTERM: 15, SIGINT: 2, SIGHUP: 1, 'Ctrl-C': 2 } as const;

const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

function newDataDir(): string {
  const dataDir = makeDataDir();
  cleanUps.push(() => removeDataDir(dataDir));
  return dataDir;
}

/** Runs `work` on the private database of a folder. The database is not running before or after. */
async function withDatabase<Value>(dataDir: string, work: (url: string) => Promise<Value>): Promise<Value> {
  const server = await startPrivatePostgres({ dataDir, say: () => undefined });
  try {
    return await work(server.url);
  } finally {
    await server.stop();
  }
}

/**
 * Makes a folder whose database has the first `migrations` migrations. Without a number, it has all of them and some
 * learners.
 */
async function folderWithDatabase(migrations?: number): Promise<string> {
  const dataDir = newDataDir();
  await withDatabase(dataDir, async (url) => {
    const wanted = listMigrationNames(process.cwd()).slice(0, migrations);
    await migrate(url, process.cwd(), { wanted });
    if (migrations !== undefined) return;
    const context = studyContext(url);
    for (let nth = 0; nth < 3; nth++) await newLearner(context, new Date());
    await context.db.$disconnect();
  });
  return dataDir;
}

/** Checks that no process still uses the folder and that nothing locks it. */
async function expectFree(dataDir: string, ended: EndedCommand): Promise<void> {
  expect(processesOn(dataDir), `${ended.output}\nstill running`).toEqual([]);
  await requireUnused(dataDir);
}

/**
 * Checks how a stopped command ended: with its code for a stop, by the signal if it could not handle one yet, or with 0
 * if it was already done.
 */
function expectOrderlyEnd(ended: EndedCommand, by: StopBy, codeWhenStopped: number): void {
  const signal = by === 'Ctrl-C' ? 'SIGINT' : by;
  expect([0, codeWhenStopped, signal], `${by}: ${ended.output}`).toContain(ended.ended);
  expect(ended.stoppingMs, `${by}: ${ended.output}`).toBeLessThan(PATIENCE_MS);
  expect(ended.output, by).not.toMatch(/\n\s+at |UnhandledPromise|Error:/);
}

/** Returns moments spread over the length of an undisturbed run, each with a different way of stopping. */
function moments(chance: Chance, lengthMs: number): readonly { readonly atMs: number; readonly by: StopBy }[] {
  return Array.from({ length: TIMES }, (_, nth) => ({
    atMs: Math.round((lengthMs * (nth + chance.below(1000) / 1000)) / TIMES),
    by: STOPS[(nth + chance.below(STOPS.length)) % STOPS.length] as StopBy,
  }));
}

/** Starts the app and stops it after a given time. Kills it if it does not respond. */
async function startAndStop(dataDir: string, atMs: number, by: StopBy): Promise<void> {
  const command = await runCommandOn(dataDir, 'start');
  await sleep(atMs);
  command.stop(by);
  await expectStopped(dataDir, command, by);
}

/** Checks that the command ends in an orderly way. Kills it if it does not respond. */
async function expectStopped(dataDir: string, command: Command, by: StopBy): Promise<void> {
  const late = setTimeout(() => process.kill(-command.pid, 'SIGKILL'), PATIENCE_MS);
  const ended = await command.ended;
  clearTimeout(late);
  expectOrderlyEnd(ended, by, 0);
  await expectFree(dataDir, ended);
}

async function expectStarts(dataDir: string): Promise<number> {
  const startedAtMs = performance.now();
  const app = await startApp({ dataDir });
  const tookMs = performance.now() - startedAtMs;
  await app.stop();
  return tookMs;
}

describe('a start that is stopped ends in an orderly way, and the next one works', {
  timeout: 120_000 + TIMES * 60_000,
}, () => {
  it('at any moment', async () => {
    const dataDir = newDataDir();
    const lengthMs = await expectStarts(dataDir);
    for (const { atMs, by } of moments(chanceFrom(1, 'start'), lengthMs)) await startAndStop(dataDir, atMs, by);
    await expectStarts(dataDir);
  });

  it('after its web server listens and before it reports that it is ready', async () => {
    const dataDir = await folderWithDatabase();
    await expectStarts(dataDir);
    const command = await runCommandOn(dataDir, 'start');
    await until(async () => !(await isPortFree(command.port, '127.0.0.1')), 60_000);
    command.stop('SIGTERM');
    expect(command.output()).not.toContain('is ready');
    await expectStopped(dataDir, command, 'SIGTERM');
  });

  it('at any moment of the first start', async () => {
    const lengthMs = await expectStarts(newDataDir());
    for (const { atMs, by } of moments(chanceFrom(2, 'first'), lengthMs)) {
      const dataDir = newDataDir();
      await startAndStop(dataDir, atMs, by);
      await startAndStop(dataDir, atMs, by);
      await expectStarts(dataDir);
    }
  });

  it('while it applies migrations', async () => {
    for (const { atMs, by } of moments(chanceFrom(3, 'migrations'), 2500)) {
      const dataDir = await folderWithDatabase(2);
      await startAndStop(dataDir, 500 + atMs, by);
      await expectStarts(dataDir);
    }
  });

  it('when only npm is told to stop', async () => {
    const dataDir = await folderWithDatabase();
    const command = await runCommandOn(dataDir, 'start', [], ['npm', 'start']);
    await until(() => command.output().includes('Well Known is ready'), 60_000);
    command.stop('SIGTERM');
    await until(() => processesOn(dataDir).length === 0, PATIENCE_MS);
    await expectFree(dataDir, await command.ended);
  });
});

describe('a command that is stopped leaves nothing half done', { timeout: 120_000 + TIMES * 60_000 }, () => {
  it.each(['backup', 'restore', 'demo'])('%s', async (name) => {
    const dataDir = await folderWithDatabase();
    const out = path.join(dataDir, 'backups/copy.gz');
    const backedUp = await (await runCommandOn(dataDir, 'backup', ['--out', out])).ended;
    expect(backedUp.ended, backedUp.output).toBe(0);
    const words = {
      backup: () => ['--out', path.join(dataDir, `backups/${crypto.randomUUID()}.gz`)],
      restore: () => [out, '--replace'],
      demo: () => ['--beside-others'],
    }[name as 'backup' | 'restore' | 'demo'];
    const before = await withDatabase(dataDir, contents);
    for (const { atMs, by } of moments(chanceFrom(4, name), name === 'demo' ? 12_000 : backedUp.tookMs)) {
      const command = await runCommandOn(dataDir, name, words());
      await sleep(atMs);
      command.stop(by);
      const ended = await command.ended;
      expectOrderlyEnd(ended, by, 128 + NUMBER_OF[by]);
      await expectFree(dataDir, ended);
      expect(fs.readdirSync(path.dirname(out)).filter((file) => !file.endsWith('.gz'))).toEqual([]);
      if (name !== 'demo') expect(await withDatabase(dataDir, contents)).toEqual(before);
    }
  });
});
