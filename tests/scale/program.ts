import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runnerFor } from '@/lib/postgres/runner';

/** A program of the system that listens on a port of this machine. */
export type RunningProgram = { readonly port: number; stop(): Promise<void> };

const FOLDERS = ['/usr/sbin', '/usr/bin', '/usr/local/sbin', '/usr/local/bin'];

/** Returns the path of a program; null if it is not installed. */
export function findProgram(name: string): string | null {
  const found = FOLDERS.map((folder) => path.join(folder, name)).find((file) => fs.existsSync(file));
  return found ?? null;
}

/** Returns the path of a program. Throws an error that says how to install it if it is missing. */
export function needProgram(name: string): string {
  const found = findProgram(name);
  if (found === null) throw new Error(`${name} is not installed (Debian: apt-get install ${name})`);
  return found;
}

/**
 * Writes files into a new folder, starts a program there, as an unprivileged user if this process is root, and waits
 * until it listens.
 * @param files the contents of the files, by name
 */
export async function runProgram(
  file: string,
  words: readonly string[],
  port: number,
  files: Readonly<Record<string, string>>,
): Promise<RunningProgram> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wk-scale-'));
  fs.chmodSync(folder, 0o777);
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text, { mode: 0o644 });
  const child = spawn(file, words, { ...runnerFor([]), cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      said = (said + text).slice(-2000);
    });
  }
  const stop = async (): Promise<void> => {
    await end(child);
    fs.rmSync(folder, { recursive: true, force: true });
  };
  try {
    await waitForPort(port, child, () => said);
    return { port, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

async function waitForPort(port: number, child: ChildProcess, said: () => string): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    if (child.exitCode !== null) throw new Error(`${child.spawnfile} ended: ${said()}`);
    if (await answers(port)) return;
    await sleep(50);
  }
  throw new Error(`${child.spawnfile} does not listen on ${port}: ${said()}`);
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('close', () => socket.destroy());
    socket.once('connect', () => socket.end());
  });
