import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { findProgram } from '../scale/program';

const SYSTEMD = '/lib/systemd/systemd';
const TOOLS = ['unshare', 'nsenter', 'pivot_root', 'ip', 'mount', 'systemctl'];
const NAMESPACES = ['--mount', '--propagation=private', '--pid', '--fork', '--uts', '--ipc', '--net', '--cgroup'];
const BOOTED_WITHIN_MS = 30_000;
const run = promisify(execFile);

/** A machine whose first process is systemd. It runs on this machine's kernel. */
export type Machine = {
  /** Runs a command there as root. Returns what it printed. Throws an error with its output if it fails. */
  run(...words: string[]): Promise<string>;
  /** Writes a file there. */
  write(file: string, text: string, mode: number): Promise<void>;
  stop(): Promise<void>;
};

/** Returns why no machine can be booted here; null if one can. */
export function reasonAgainstBoot(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'Only root on Linux can boot systemd.';
  if (!fs.existsSync(SYSTEMD)) return 'systemd is not installed.';
  const missing = TOOLS.filter((name) => findProgram(name) === null);
  if (missing.length > 0) return `These programs are missing: ${missing.join(', ')}.`;
  const trial = spawnSync('unshare', [...NAMESPACES, 'mount', '-t', 'cgroup2', 'cgroup2', '/mnt'], {
    encoding: 'utf8',
  });
  return trial.status === 0 ? null : `The kernel does not allow it: ${trial.stderr.trim()}`;
}

/**
 * Boots a machine that has this machine's programs, and the app in `/opt/well-known`.
 * Throws an error with its output if it does not boot.
 * @param app the folder that `npm run assemble` filled
 */
export async function bootMachine(app: string): Promise<Machine> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wk-machine-'));
  const group = path.join(groupsFolder(), path.basename(folder));
  fs.mkdirSync(group);
  const boot = ['sh', path.join(import.meta.dirname, 'boot-machine.sh'), folder, app];
  const script = 'echo $$ > "$0/cgroup.procs" && exec "$@"';
  const words = ['-c', script, group, 'unshare', '--kill-child', ...NAMESPACES, ...boot];
  const child = spawn('sh', words, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  const stop = async (): Promise<void> => {
    await end(child);
    await removeGroups(group);
    fs.rmSync(folder, { recursive: true, force: true });
  };
  const runThere = async (...command: string[]): Promise<string> => {
    const there = ['--target', String(firstProcess(child)), '--all', '--root', '--wd', ...command];
    const { stdout, stderr } = await run('nsenter', there, {
      env: { NODE_ENV: 'production', PATH: '/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' },
    });
    return `${stdout}${stderr}`.trim();
  };
  const write = async (file: string, text: string, mode: number): Promise<void> => {
    const words = ['-c', 'printf %s "$1" > "$0" && chmod "$2" "$0"', file, text, mode.toString(8)];
    await runThere('sh', ...words);
  };
  try {
    await waitUntilBooted(child, runThere);
    return { run: runThere, write, stop };
  } catch (cause) {
    await stop();
    throw new Error(`systemd does not boot here: ${said}`, { cause });
  }
}

/** Returns the folder of version 2 control groups, which systemd needs. */
function groupsFolder(): string {
  const beside = '/sys/fs/cgroup/unified';
  return fs.existsSync(beside) ? beside : '/sys/fs/cgroup';
}

/** Returns the process id that the booted machine's first process, which `unshare` started, has on this machine. */
function firstProcess({ pid }: ChildProcess): number {
  return Number(fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim());
}

async function waitUntilBooted(child: ChildProcess, runThere: Machine['run']): Promise<void> {
  const lastMs = performance.now() + BOOTED_WITHIN_MS;
  for (;;) {
    const state = await runThere('systemctl', 'is-system-running').catch((error: Error) => error.message);
    if (/^(running|degraded)$/m.test(state)) return;
    if (child.exitCode !== null || performance.now() > lastMs) throw new Error(state);
    await sleep(200);
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

/** Removes a control group and the groups in it. Waits until their processes, which were killed, are gone. */
async function removeGroups(group: string): Promise<void> {
  for (const entry of fs.readdirSync(group, { withFileTypes: true }))
    if (entry.isDirectory()) await removeGroups(path.join(group, entry.name));
  for (let tries = 0; tries < 100; tries++) {
    try {
      return fs.rmdirSync(group);
    } catch {
      await sleep(100);
    }
  }
  throw new Error(`The control group ${group} still has processes`);
}
