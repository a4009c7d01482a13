import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';

export type ProgramEnd = {
  /** The exit code; null if a signal ended the program. */
  readonly code: number | null;
  /** Everything that it wrote to standard output and standard error, in order. */
  readonly output: string;
};

const PATIENCE_MS = 5000;

/**
 * Runs a program to completion and returns what it wrote. When `signal` is aborted, ends the program and all its
 * children, and then rejects with the signal's reason. The program and its children form their own process group, so
 * that Ctrl-C in a terminal reaches only this process, and so that none of them is left behind when this process exits.
 * Rejects with the system's error if the program cannot be started.
 */
export function runProgram(
  file: string,
  words: readonly string[],
  options: Pick<SpawnOptions, 'cwd' | 'env' | 'uid' | 'gid'>,
  signal: AbortSignal,
): Promise<ProgramEnd> {
  signal.throwIfAborted();
  const child = spawn(file, words, {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  let late: NodeJS.Timeout | undefined;
  const kill = () => signalGroup(child, 'SIGKILL');
  const end = () => {
    signalGroup(child, 'SIGTERM');
    late = setTimeout(kill, PATIENCE_MS);
  };
  process.once('exit', kill);
  signal.addEventListener('abort', end, { once: true });
  return new Promise<ProgramEnd>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => (signal.aborted ? reject(signal.reason) : resolve({ code, output })));
  }).finally(() => {
    clearTimeout(late);
    process.off('exit', kill);
    signal.removeEventListener('abort', end);
  });
}

/**
 * Sends a signal to the whole process group. Windows has no process groups, so only the program itself is ended there.
 */
function signalGroup(child: ChildProcess, name: NodeJS.Signals): void {
  const { pid } = child;
  if (pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(name);
    else process.kill(-pid, name);
  } catch {
    // All of them have ended.
  }
}
