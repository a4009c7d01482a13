import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePort } from '@/lib/system/free-port';

/**
 * The ways in which a stop reaches a command. `Ctrl-C` goes to the command and all its children at once, as from a
 * terminal.
 */
export const STOPS = ['SIGTERM', 'SIGINT', 'SIGHUP', 'Ctrl-C'] as const;
export type StopBy = (typeof STOPS)[number];

export type EndedCommand = {
  /** The exit code, or the signal that ended the process if it could not handle the signal yet. */
  readonly ended: number | NodeJS.Signals;
  readonly output: string;
  /** The time from the start of the process to its end, in milliseconds. */
  readonly tookMs: number;
  /** The time from the signal to the end of the process, in milliseconds; 0 if it ended by itself. */
  readonly stoppingMs: number;
};

/** A command that runs in its own process group. */
export type Command = {
  readonly pid: number;
  /** The port on which the app listens once its web server is running. */
  readonly port: number;
  readonly ended: Promise<EndedCommand>;
  output(): string;
  stop(by: StopBy): void;
};

/** Returns the settings of a command: only those of this test, without the machine's own. */
function settings(dataDir: string, port: number): NodeJS.ProcessEnv {
  const { PATH = '', HOME = '' } = process.env;
  const where = { HOST: '127.0.0.1', PORT: String(port), DATA_DIR: dataDir };
  return { NODE_ENV: 'production', PATH, HOME, ENV_FILE: '/dev/null', ...where };
}

/** Returns the program of a command. The start runs from its bundle, and all others from their sources. */
const programOf = (name: string): readonly string[] =>
  name === 'start'
    ? [process.execPath, 'lib/cli/launch.mjs']
    : [process.execPath, '--import', 'tsx', `lib/cli/${name}.ts`];

/** Runs a command of `lib/cli` with a data folder, or another program instead of Node, for example npm. */
export async function runCommandOn(
  dataDir: string,
  name: string,
  words: readonly string[] = [],
  program: readonly string[] = programOf(name),
): Promise<Command> {
  const [file = '', ...first] = program;
  const port = await findFreePort();
  const startedAtMs = performance.now();
  const child = spawn(file, [...first, ...words], {
    env: settings(dataDir, port),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${file} could not be started`);
  let output = '';
  let stoppedAtMs: number | null = null;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  const ended = new Promise<EndedCommand>((resolve) =>
    child.once('close', (code, signal) => {
      const nowMs = performance.now();
      resolve({
        ended: code ?? signal ?? 0,
        output,
        tookMs: nowMs - startedAtMs,
        stoppingMs: stoppedAtMs === null ? 0 : nowMs - stoppedAtMs,
      });
    }),
  );
  const stop = (by: StopBy) => {
    stoppedAtMs = performance.now();
    try {
      if (by === 'Ctrl-C') process.kill(-pid, 'SIGINT');
      else process.kill(pid, by);
    } catch {
      // It has already ended by itself.
    }
  };
  return { pid, port, ended, output: () => output, stop };
}

/** Returns the command lines of all processes that name the folder, or the folder that its database is really in. */
export function processesOn(dataDir: string): readonly string[] {
  const home = path.join(dataDir, 'postgres');
  const folders = [dataDir, ...(fs.existsSync(home) ? [fs.realpathSync(home)] : [])];
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(commandLine)
    .filter((line) => folders.some((folder) => line.includes(folder)));
}

function commandLine(pid: string): string {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    // The process has ended since it was listed.
    return '';
  }
}

/** Waits until a condition holds; throws after `withinMs`. */
export async function until(condition: () => unknown, withinMs: number): Promise<void> {
  const deadline = performance.now() + withinMs;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`never happened: ${condition}`);
    await sleep(20);
  }
}
