import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findFreePort } from '@/lib/system/free-port';

/** The app as its own start script runs it, in a process of its own. */
export type RunningApp = {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly dataDir: string;
  readonly pid: number;
  /** All that it printed so far. */
  output(): string;
  /** SIGKILL: no warning, no last words. Settles when the process is gone. */
  kill(): Promise<void>;
  /** What Ctrl-C does. Settles when everything is closed. */
  stop(): Promise<void>;
};

export type AppOptions = {
  /** The project's folder, if it is not this one. */
  readonly root?: string;
  readonly dataDir: string;
  readonly port?: number;
  /** The secret that signs; the app makes one of its own without it. */
  readonly secret?: string;
  /** A PostgreSQL of the test's own instead of a private one. */
  readonly databaseUrl?: string;
  /** Further variables. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Where to write down what it prints, too. */
  readonly logFile?: string;
  /** How many descriptors the process may have open (`ulimit -n`). Not on Windows. */
  readonly mostDescriptors?: number;
};

const ROOT = path.resolve(import.meta.dirname, '../..');
/** Building the app may be part of it. */
const READY_WITHIN_MS = 240_000;
const STOPPED_WITHIN_MS = 20_000;

/**
 * A data folder that goes away with `removeDataDir`. PostgreSQL's own user, when we are root, must be able to enter it.
 */
export function makeDataDir(): string {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'wk-outside-'));
  fs.chmodSync(dataDir, 0o711);
  return dataDir;
}

/** Removes the folder; the database may have had to be kept elsewhere, behind a link. */
export function removeDataDir(dataDir: string): void {
  const home = path.join(dataDir, 'postgres');
  if (fs.existsSync(home)) fs.rmSync(fs.realpathSync(home), { recursive: true, force: true });
  fs.rmSync(dataDir, { recursive: true, force: true });
}

/**
 * Starts the app on the data folder and waits until it says that it is ready. Throws with its output when it does not.
 */
export async function startApp({
  root = ROOT,
  dataDir,
  port,
  secret,
  databaseUrl,
  variables,
  logFile,
  mostDescriptors,
}: AppOptions): Promise<RunningApp> {
  const listenAt = port ?? (await findFreePort());
  const command = [process.execPath, '--import', 'tsx', 'lib/cli/start.ts'];
  const bounded = ['sh', '-c', `ulimit -n ${mostDescriptors} && exec "$@"`, 'sh', ...command];
  const [program = '', ...words] = mostDescriptors === undefined ? command : bounded;
  const child = spawn(program, words, {
    cwd: root,
    env: {
      ...environment(dataDir, listenAt, secret),
      ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
      ...variables,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
      if (logFile !== undefined) fs.appendFileSync(logFile, text);
    });
  }
  const ended = once(child, 'exit').then(() => undefined);
  await waitUntilReady(child, () => output);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    const late = setTimeout(() => child.kill('SIGKILL'), STOPPED_WITHIN_MS);
    await ended;
    clearTimeout(late);
  };
  return {
    url: `http://127.0.0.1:${listenAt}`,
    dataDir,
    pid: child.pid ?? 0,
    output: () => output,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}

/**
 * Ours alone: whatever database or address this machine's own settings (or its `.env` file) name, a test does not touch
 * it.
 */
function environment(dataDir: string, port: number, secret?: string): NodeJS.ProcessEnv {
  const kept = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'LANG', 'SystemRoot'];
  return {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => kept.includes(name))),
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(port),
    DATA_DIR: dataDir,
    ...(secret !== undefined && { NEXTAUTH_SECRET: secret }),
    ENV_FILE: '/dev/null',
    // Tests answer faster than any person.
    ANSWERS_PER_MINUTE: '1000000',
  };
}

async function waitUntilReady(child: ChildProcess, output: () => string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const fail = (what: string) => {
      clearTimeout(late);
      reject(new Error(`the app ${what}; it said:\n${output()}`));
    };
    const late = setTimeout(() => {
      fail(`was not ready within ${READY_WITHIN_MS / 1000} s`);
      child.kill('SIGKILL');
    }, READY_WITHIN_MS);
    child.once('error', (error) => fail(`could not be started (${error.message})`));
    child.once('exit', (code, signal) => fail(`ended with ${signal ?? code} before it was ready`));
    child.stdout?.on('data', () => {
      if (!output().includes('Well Known is ready')) return;
      clearTimeout(late);
      resolve();
    });
  });
}
