import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { startPrivatePostgres } from '@/lib/postgres/start';
import { StartError } from '@/lib/system/start-error';

const isRoot = process.getuid?.() === 0;
const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

function makeDataDir(parent = os.tmpdir(), mode = 0o711): string {
  const dataDir = fs.mkdtempSync(path.join(parent, 'wk-private-'));
  fs.chmodSync(dataDir, mode);
  cleanUps.push(() => {
    const home = path.join(dataDir, 'postgres');
    if (fs.existsSync(home)) fs.rmSync(fs.realpathSync(home), { recursive: true, force: true });
    fs.rmSync(dataDir, { recursive: true, force: true });
  });
  return dataDir;
}

async function start(dataDir: string, onLost?: (reason: StartError) => void) {
  const lines: string[] = [];
  const server = await startPrivatePostgres({ dataDir, say: (line) => lines.push(line), ...(onLost && { onLost }) });
  cleanUps.push(server.stop);
  return { ...server, lines };
}

/** Starts the cluster in another process, which keeps the cluster running until the process is killed. */
async function startElsewhere(dataDir: string): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/store/server/private-postgres-child.ts', dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  cleanUps.push(() => child.kill('SIGKILL'));
  const said = await new Promise<string>((resolve) => child.stdout.once('data', (chunk) => resolve(String(chunk))));
  return { child, said };
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end().catch(() => undefined);
  }
}

const dataOf = (dataDir: string): string => path.join(fs.realpathSync(path.join(dataDir, 'postgres')), 'server/data');
const serverPid = (dataDir: string): number =>
  Number.parseInt(fs.readFileSync(path.join(dataOf(dataDir), 'postmaster.pid'), 'utf8'), 10);
const keeperPid = (dataDir: string): number =>
  Number(/PPid:\s*(\d+)/.exec(fs.readFileSync(`/proc/${serverPid(dataDir)}/status`, 'utf8'))?.[1]);

async function until(condition: () => unknown): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (
    !(await Promise.resolve()
      .then(condition)
      .catch(() => false))
  ) {
    if (Date.now() > deadline) throw new Error(`never happened: ${condition}`);
    await sleep(25);
  }
}

const isGone = (pid: number): boolean =>
  !fs.existsSync(`/proc/${pid}/cmdline`) || fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8') === '';

describe('a private PostgreSQL', () => {
  it('keeps its data from one start to the next', async () => {
    const dataDir = makeDataDir();
    const first = await start(dataDir);
    await query(first.url, "CREATE TABLE kept AS SELECT 'Ärger'::text AS word");
    await first.stop();
    expect(fs.existsSync(path.join(dataOf(dataDir), 'postmaster.pid'))).toBe(false);
    const second = await start(dataDir);
    expect(await query(second.url, 'SELECT upper(word) FROM kept')).toEqual(['ÄRGER']);
  });

  it('has written to the disk everything that it confirms', async () => {
    const { url } = await start(makeDataDir());
    for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) {
      expect(await query(url, `SHOW ${setting}`), setting).toEqual(['on']);
    }
  });

  it('lets no one in without the password, and gives the app no superuser', async () => {
    const dataDir = makeDataDir();
    const { url } = await start(dataDir);
    const wrong = new URL(url);
    wrong.password = 'wrong';
    await expect(query(wrong.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
    expect(await query(url, 'SELECT rolsuper FROM pg_roles WHERE rolname = current_user')).toEqual([false]);
    expect(await query(url, 'SHOW listen_addresses')).toEqual(['127.0.0.1']);
    const password = path.join(dataOf(dataDir), '../password');
    expect(fs.statSync(password).mode & 0o777).toBe(0o600);
  });

  it('comes back under the same address if the server is killed', async () => {
    const dataDir = makeDataDir();
    const { url } = await start(dataDir);
    await query(url, 'CREATE TABLE kept AS SELECT 1 AS one');
    process.kill(serverPid(dataDir), 'SIGKILL');
    await until(async () => (await query(url, 'SELECT one FROM kept'))[0] === 1);
  });

  it('comes back under the same address if the keeper is killed', async () => {
    const dataDir = makeDataDir();
    const { url } = await start(dataDir);
    const old = serverPid(dataDir);
    process.kill(keeperPid(dataDir), 'SIGKILL');
    await until(async () => serverPid(dataDir) !== old && (await query(url, 'SELECT 1'))[0] === 1);
    expect(isGone(old)).toBe(true);
  });

  it('gives up, with the reason, if the server dies again and again', async () => {
    const dataDir = makeDataDir();
    let lose: (reason: StartError) => void = () => undefined;
    const lost = new Promise<StartError>((resolve) => {
      lose = resolve;
    });
    await start(dataDir, lose);
    let killed = 0;
    const killer = setInterval(() => {
      try {
        const pid = serverPid(dataDir);
        if (pid !== killed && !isGone(pid)) process.kill(pid, 'SIGKILL');
        killed = pid;
      } catch {
        // Between two servers there is none to kill.
      }
    }, 300);
    cleanUps.push(() => clearInterval(killer));
    expect((await lost).message).toMatch(/^The database keeps stopping\. Its log is .*server\.log\./);
  });

  it('stops if the app is killed, and can be started again immediately', async () => {
    const dataDir = makeDataDir();
    const { child, said } = await startElsewhere(dataDir);
    await query(said, 'CREATE TABLE kept AS SELECT 1 AS one');
    const pid = serverPid(dataDir);
    child.kill('SIGKILL');
    await until(() => isGone(pid));
    const again = await start(dataDir);
    expect(await query(again.url, 'SELECT one FROM kept')).toEqual([1]);
  });

  it('finds and stops a server that outlived the app and the keeper', async () => {
    const dataDir = makeDataDir();
    const { child, said } = await startElsewhere(dataDir);
    await query(said, 'CREATE TABLE kept AS SELECT 1 AS one');
    const pid = serverPid(dataDir);
    process.kill(keeperPid(dataDir), 'SIGSTOP');
    const keeper = keeperPid(dataDir);
    child.kill('SIGKILL');
    await until(() => isGone(child.pid ?? 0));
    process.kill(keeper, 'SIGKILL');
    await until(() => isGone(keeper));
    expect(isGone(pid)).toBe(false);
    const again = await start(dataDir);
    expect(isGone(pid)).toBe(true);
    expect(await query(again.url, 'SELECT one FROM kept')).toEqual([1]);
  });
});

describe('after a kill', () => {
  it('a stale lock file is removed, even if another program has its process id', async () => {
    const dataDir = makeDataDir();
    await (await start(dataDir)).stop();
    const pidFile = path.join(dataOf(dataDir), 'postmaster.pid');
    for (const content of [`${process.pid}\n${dataOf(dataDir)}\n1\n`, '999999\n', '']) {
      fs.writeFileSync(pidFile, content);
      const server = await start(dataDir);
      expect(await query(server.url, 'SELECT 1')).toEqual([1]);
      await server.stop();
    }
  });

  it('a half-made cluster is deleted', async () => {
    const dataDir = makeDataDir();
    const draft = path.join(dataDir, 'postgres/draft/data');
    fs.mkdirSync(draft, { recursive: true });
    fs.writeFileSync(path.join(draft, 'PG_VERSION'), '18\n');
    const { url } = await start(dataDir);
    expect(await query(url, 'SELECT 1')).toEqual([1]);
    expect(fs.existsSync(path.dirname(draft))).toBe(false);
  });

  it('a log over 10 MB is set aside', async () => {
    const dataDir = makeDataDir();
    await (await start(dataDir)).stop();
    const log = path.join(dataDir, 'postgres/server.log');
    fs.truncateSync(log, 11 * 2 ** 20);
    await start(dataDir);
    expect(fs.statSync(log).size).toBeLessThan(10_000);
    expect(fs.existsSync(`${log}.old`)).toBe(true);
  });
});

describe('two starts with one data folder', () => {
  const SENTENCE = /^Well Known is already running with this data folder \(.*, process \d+\)\. /;

  it('refuse the second while the first lives', async () => {
    const dataDir = makeDataDir();
    const first = await start(dataDir);
    const second = await startElsewhere(dataDir);
    expect(second.said).toMatch(SENTENCE);
    expect(await query(first.url, 'SELECT 1')).toEqual([1]);
  });

  it('let one win and refuse the other if both are the first and happen at the same time', async () => {
    const dataDir = makeDataDir();
    const both = await Promise.all([startElsewhere(dataDir), startElsewhere(dataDir)]);
    const said = both.map(({ said }) => said).sort();
    expect(said[0]).toMatch(SENTENCE);
    expect(await query(said[1] ?? '', 'SELECT 1')).toEqual([1]);
  });

  it('do not conflict with one on a copy of the folder', async () => {
    const dataDir = makeDataDir();
    await (await start(dataDir)).stop();
    const copy = makeDataDir();
    spawnSync('cp', ['-a', path.join(dataDir, 'postgres'), copy]);
    const both = [await start(dataDir), await start(copy)];
    expect(new Set(both.map(({ url }) => new URL(url).port)).size).toBe(2);
  });
});

describe('a start that is not possible', () => {
  it('says what to do if the data folder cannot be written to', async () => {
    const file = path.join(makeDataDir(), 'file');
    fs.writeFileSync(file, '');
    const refused = startPrivatePostgres({ dataDir: path.join(file, 'data') });
    await expect(refused).rejects.toThrow(StartError);
    await expect(refused).rejects.toThrow(/^Well Known cannot write to its data folder .*DATA_DIR=/);
  });

  it('says what to do if npm installed no programs for this platform', async () => {
    const refused = startPrivatePostgres({ dataDir: makeDataDir(), root: os.tmpdir() });
    await expect(refused).rejects.toThrow(/^No PostgreSQL for \S+ is installed\. .*DATABASE_URL\.$/);
  });

  it.runIf(isRoot)('puts the database elsewhere, and leaves it there, if only root can open the folder', async () => {
    const closed = makeDataDir(os.tmpdir(), 0o700);
    const dataDir = path.join(closed, 'data');
    const first = await start(dataDir);
    cleanUps.push(() => fs.rmSync(fs.realpathSync(path.join(dataDir, 'postgres')), { recursive: true, force: true }));
    cleanUps.push(first.stop);
    expect(first.lines).toEqual([expect.stringMatching(/the database is in \/var\/lib\/well-known\//)]);
    await query(first.url, 'CREATE TABLE kept AS SELECT 1 AS one');
    await first.stop();
    fs.chmodSync(closed, 0o711);
    const second = await start(dataDir);
    expect(second.lines).toEqual([]);
    expect(await query(second.url, 'SELECT one FROM kept')).toEqual([1]);
  });
});
