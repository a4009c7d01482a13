import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { hasCode, StartError } from '@/lib/system/start-error';
import type { Programs } from './programs';

/**
 * Stops a PostgreSQL server that is still running on this data without a keeper, and removes the lock file that a
 * killed server left behind. Only the process that holds the home's lock may call this.
 */
export async function stopOrphan(data: string, programs: Programs): Promise<void> {
  const pidFile = path.join(data, 'postmaster.pid');
  const pid = readPid(pidFile);
  if (pid === null) return;
  const isGone = () => !isServerOn(data, pid);
  const stopped =
    isGone() ||
    (await signalUntil({ isGone, pid }, 'INT', 10_000, programs)) ||
    (await signalUntil({ isGone, pid }, 'QUIT', 10_000, programs)) ||
    (await signalUntil({ isGone, pid }, 'KILL', 5_000, programs));
  if (!stopped)
    throw new StartError(`An old PostgreSQL server (process ${pid}) did not stop. Stop it yourself, then start again.`);
  fs.rmSync(pidFile, { force: true });
}

/**
 * Reads the process id from the first line of PostgreSQL's own lock file. Returns 0 if a crash left that file empty,
 * and null if there is no such file.
 */
function readPid(pidFile: string): number | null {
  try {
    return Number.parseInt(fs.readFileSync(pidFile, 'utf8'), 10) || 0;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

async function signalUntil(
  { isGone, pid }: { readonly isGone: () => boolean; readonly pid: number },
  signal: 'INT' | 'QUIT' | 'KILL',
  withinMs: number,
  programs: Programs,
): Promise<boolean> {
  signalServer(pid, signal, programs);
  for (let waitedMs = 0; waitedMs < withinMs; waitedMs += 25) {
    if (isGone()) return true;
    await sleep(25);
  }
  return false;
}

/**
 * Sends a signal to the server. INT is PostgreSQL's fast shutdown, and QUIT its immediate shutdown. Windows has no
 * signals, so pg_ctl notifies the server in its own way there.
 */
function signalServer(pid: number, signal: 'INT' | 'QUIT' | 'KILL', programs: Programs): void {
  if (process.platform === 'win32') {
    spawnSync(programs.pgCtl, ['kill', signal, String(pid)], { windowsHide: true });
    return;
  }
  try {
    process.kill(pid, `SIG${signal}`);
  } catch (error) {
    if (!hasCode(error, 'ESRCH')) throw error;
  }
}

/**
 * Returns whether a process is a server on this data. The process id alone is not enough, because after a reboot, or in
 * a new container, it may belong to any program. Windows does not report a process's folder.
 */
function isServerOn(data: string, pid: number): boolean {
  if (pid === 0) return false;
  const line = commandLine(pid);
  return process.platform === 'win32' ? line.includes('postgres.exe') : line.includes(`postgres -D ${data} `);
}

/**
 * Returns the command line of a process. It is empty if there is no such process, or if the process has ended but its
 * parent has not yet collected it.
 */
function commandLine(pid: number): string {
  if (process.platform === 'linux') {
    try {
      return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    } catch (error) {
      if (hasCode(error, 'ENOENT', 'ESRCH')) return '';
      throw error;
    }
  }
  const [command, options] =
    process.platform === 'win32'
      ? ['tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH']]
      : ['ps', ['-ww', '-o', 'command=', '-p', String(pid)]];
  return spawnSync(command as string, options as string[], { encoding: 'utf8' }).stdout ?? '';
}
