import { type ChildProcess, execFile, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { findFreePort } from '@/lib/system/free-port';
import { StartError } from '@/lib/system/start-error';
import type { Job, Load, Players } from './load';

type Environment = Readonly<Record<string, string>>;

/** The bench answers faster than any person, so the rate limit is raised. */
const FAST_LEARNERS = { ANSWERS_PER_MINUTE: '1000000' };

/** A web server that listens on a port of this machine and runs in its own process. */
export type BenchServer = { readonly port: number; readonly pid: number; stop(): Promise<void> };

/** The programs that serve a project folder: the product's own command, and Next's. */
const COMMANDS = {
  product: ['lib/cli/launch.mjs'],
  floor: [createRequire(import.meta.url).resolve('next/dist/bin/next'), 'start'],
} as const;

/** Starts the server of a project folder as a user would start it, and waits for its first page. */
export async function startServer(
  side: 'floor' | 'product',
  root: string,
  environment: Environment,
): Promise<BenchServer & { readonly readyMs: number }> {
  const port = await findFreePort();
  const startMs = performance.now();
  const child = spawn(process.execPath, COMMANDS[side], {
    cwd: root,
    env: {
      ...process.env,
      ...FAST_LEARNERS,
      ...environment,
      ENV_FILE: '/dev/null',
      HOST: '127.0.0.1',
      HOSTNAME: '127.0.0.1',
      PORT: String(port),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`the ${side} could not be started`);
  await waitForPage(child, port);
  const end = async (): Promise<void> => {
    if (hasEnded(child)) return;
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    await exited;
  };
  return { port, pid, readyMs: performance.now() - startMs, stop: end };
}

async function waitForPage(child: ChildProcess, port: number): Promise<void> {
  for (;;) {
    if (hasEnded(child)) throw new Error('a server ended before it was ready');
    const page = await fetch(`http://127.0.0.1:${port}/`, { headers: { connection: 'close' } }).catch(() => null);
    if (page?.ok) {
      await page.arrayBuffer();
      return;
    }
    await sleep(10);
  }
}

/** Starts the server that uses neither Next nor anything of ours. */
export async function startNodeServer(environment: Environment): Promise<BenchServer> {
  const child = start('serve-node.ts', [], environment);
  const { port } = (await nextMessage(child)) as { readonly port: number };
  if (child.pid === undefined) throw new Error('the server has no process');
  return { port, pid: child.pid, stop: () => stop(child) };
}

export type LoadGenerator = { readonly pid: number; run(job: Job): Promise<Load>; stop(): Promise<void> };

export function startLoad(players: Players): LoadGenerator {
  const worker = startWorker<Job, Load>('load.ts');
  worker.tell(players);
  return { pid: worker.pid, run: worker.ask, stop: worker.stop };
}

/** A process that answers one message at a time. */
export type Worker<Asked, Told> = {
  readonly pid: number;
  tell(message: object): void;
  ask(message: Asked): Promise<Told>;
  stop(): Promise<void>;
};

export function startWorker<Asked extends object, Told>(script: string): Worker<Asked, Told> {
  const child = start(script, [], {});
  const ask = async (message: Asked): Promise<Told> => {
    child.send(message);
    return (await nextMessage(child)) as Told;
  };
  return { pid: child.pid ?? Number.NaN, tell: (message) => child.send(message), ask, stop: () => stop(child) };
}

/** Builds the floor's app. Throws a StartError with the output if the build fails. */
export async function buildFloor(root: string, signal: AbortSignal): Promise<void> {
  const program = createRequire(import.meta.url).resolve('next/dist/bin/next');
  const options = { cwd: root, env: { ...process.env, NODE_ENV: 'production' }, signal } as const;
  await promisify(execFile)(process.execPath, [program, 'build'], options).catch((cause) => {
    throw new StartError(`The floor could not be built: ${cause.stdout ?? ''}${cause.stderr ?? ''}`, { cause });
  });
}

/** Starts a process with the same TypeScript loader as this one. The process ends when it is disconnected. */
const start = (script: string, words: string[], environment: Environment): ChildProcess =>
  fork(path.join(import.meta.dirname, script), words, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });

async function nextMessage(child: ChildProcess): Promise<unknown> {
  const over = new AbortController();
  const { signal } = over;
  const ended = once(child, 'exit', { signal }).then(([code]) => {
    throw new Error(`${path.basename(child.spawnargs.at(-1) ?? '')} ended with code ${code}`);
  });
  try {
    const [message] = await Promise.race([once(child, 'message', { signal }), ended]);
    return message;
  } finally {
    ended.catch(() => undefined);
    over.abort();
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const exited = once(child, 'exit');
  if (child.connected) child.disconnect();
  await exited;
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;
