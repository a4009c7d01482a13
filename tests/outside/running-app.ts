import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { scratchFolder } from '@/lib/postgres/temporary';
import { findFreePort } from '@/lib/system/free-port';

/** The app in its own process, started by its own script. */
export type RunningApp = {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly dataDir: string;
  readonly pid: number;
  /** Returns everything that it has printed so far. */
  output(): string;
  /** Sends SIGKILL, without any warning. Settles when the process is gone. */
  kill(): Promise<void>;
  /** Does what Ctrl-C does. Settles when everything is closed. */
  stop(): Promise<void>;
};

export type AppOptions = {
  /** The project's folder, if it is not this one. */
  readonly root?: string;
  readonly dataDir: string;
  readonly port?: number;
  /** The signing secret. Without it, the app makes its own. */
  readonly secret?: string;
  /** The test's own PostgreSQL server, used instead of a private one. */
  readonly databaseUrl?: string;
  /** Additional variables. */
  readonly variables?: Readonly<Record<string, string>>;
  /** A file that also receives what the app prints. */
  readonly logFile?: string;
  /** The maximum number of open file descriptors of the process (`ulimit -n`). Does not work on Windows. */
  readonly mostDescriptors?: number;
};

const ROOT = path.resolve(import.meta.dirname, '../..');
/** The time to wait until the app is ready, in milliseconds. This may include building it. */
const READY_WITHIN_MS = 240_000;
const STOPPED_WITHIN_MS = 20_000;

/**
 * Makes a data folder, in memory if possible, which `removeDataDir` removes. If this process is root, PostgreSQL's own
 * user must be able to enter it.
 */
export function makeDataDir(): string {
  const dataDir = fs.mkdtempSync(path.join(scratchFolder(), 'wk-outside-'));
  fs.chmodSync(dataDir, 0o711);
  return dataDir;
}

/** Removes the folder, and the database if it had to be kept elsewhere, behind a link. */
export function removeDataDir(dataDir: string): void {
  const home = path.join(dataDir, 'postgres');
  if (fs.existsSync(home)) fs.rmSync(fs.realpathSync(home), { recursive: true, force: true });
  fs.rmSync(dataDir, { recursive: true, force: true });
}

/**
 * Starts the app with the data folder and waits until it reports that it is ready. Throws an error with its output if
 * it does not.
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
  const command = [process.execPath, 'lib/cli/launch.mjs'];
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
 * Returns only the test's variables, so that a test never touches a database or address from this machine's settings or
 * its `.env` file.
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
    const look = (): void => {
      if (!output().includes('Well Known is ready')) return;
      clearTimeout(late);
      // Looking through a long log after each of its lines would take longer than many tests.
      child.stdout?.off('data', look);
      resolve();
    };
    child.stdout?.on('data', look);
  });
}
