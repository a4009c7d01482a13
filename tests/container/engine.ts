import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { findProgram } from '../scale/program';

const root = path.resolve(import.meta.dirname, '../..');
const TOOLS = ['dockerd', 'docker', 'docker-compose', 'apt-get', 'dpkg-deb', 'ip'];
/** The bridge for containers that are started without their own network. Docker chooses its name. */
const BRIDGE = 'docker0';
/** With these options, Docker changes neither this machine's firewall nor its routing. */
const LEAVE_ALONE = ['--iptables=false', '--ip6tables=false', '--ip-forward=false'];
/** Removes what Docker leaves behind: its bridge, a mount in its folder, and empty control groups. */
const CLEAN_UP = [
  `ip link delete ${BRIDGE}`,
  'umount "$0"/exec/netns/*',
  'rmdir /sys/fs/cgroup/docker /sys/fs/cgroup/*/docker',
  'true',
].join('\n');
const STARTED_WITHIN_MS = 30_000;

/** A Docker daemon that only the tests use. */
export type Engine = {
  /** The value of DOCKER_HOST. */
  readonly host: string;
  /** Makes an image from the files in a folder and instructions as in a Containerfile. */
  importImage(folder: string, name: string, instructions: readonly string[]): void;
  /** Stops the daemon, and removes its images, containers, and bridge. */
  stop(): Promise<void>;
};

/** Returns why no engine can be started on this machine; null if one can. */
export function reasonAgainstEngine(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'Only root on Linux can start Docker.';
  const missing = TOOLS.filter((name) => findProgram(name) === null);
  if (missing.length > 0) return `These programs are missing: ${missing.join(', ')}.`;
  if (fs.existsSync(`/sys/class/net/${BRIDGE}`)) return 'Docker is already in use on this machine.';
  return null;
}

/**
 * Starts Docker with its own folder. Containers reach each other but no other machine, and this machine reaches their
 * published ports.
 * Throws an error with what Docker said if it does not start.
 */
export async function startEngine(): Promise<Engine> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wk-docker-'));
  const at = (name: string): string => path.join(folder, name);
  const host = `unix://${at('socket')}`;
  const words = [`--data-root=${at('data')}`, `--exec-root=${at('exec')}`, `--pidfile=${at('pid')}`, `--host=${host}`];
  const log = fs.openSync(at('log'), 'w');
  const child = spawn(findProgram('dockerd') ?? '', [...words, ...LEAVE_ALONE], {
    stdio: ['ignore', log, log],
  });
  fs.closeSync(log);
  const stop = async (): Promise<void> => {
    await end(child);
    execFileSync('sh', ['-c', CLEAN_UP, folder], { stdio: 'ignore' });
    fs.rmSync(folder, { recursive: true, force: true });
  };
  try {
    await waitUntilReady(child, host);
  } catch (cause) {
    const said = fs.readFileSync(at('log'), 'utf8').slice(-1000);
    await stop();
    throw new Error(`Docker does not start here: ${said}`, { cause });
  }
  const importImage = (files: string, name: string, instructions: readonly string[]): void => {
    const script = 'tar -C "$1" -c . | "$2" --host "$3" import - "$4"';
    const program = findProgram('docker') ?? '';
    execFileSync('sh', ['-c', script, 'sh', files, program, host, name], { stdio: ['ignore', 'ignore', 'pipe'] });
    const input = [`FROM ${name}`, ...instructions].join('\n');
    execFileSync(program, ['--host', host, 'build', '--tag', name, '-'], { input, stdio: ['pipe', 'ignore', 'pipe'] });
  };
  return { host, importImage, stop };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

async function waitUntilReady(child: ChildProcess, host: string): Promise<void> {
  const lastMs = performance.now() + STARTED_WITHIN_MS;
  while (performance.now() < lastMs && child.exitCode === null) {
    const isReady = await docker(host, ['version']).then(
      () => true,
      () => false,
    );
    if (isReady) return;
    await sleep(200);
  }
  throw new Error(child.exitCode === null ? 'it took too long' : `it ended with ${child.exitCode}`);
}

const run = promisify(execFile);

/** Runs a `docker` command. Returns what it printed. */
export async function docker(host: string, words: readonly string[]): Promise<string> {
  return (await run(findProgram('docker') ?? '', ['--host', host, ...words])).stdout.trim();
}

/** Runs a `docker-compose` command of one project with `compose.yaml` and other files. Returns what it printed. */
export async function compose(
  { host, files, variables }: { host: string; files: readonly string[]; variables: Readonly<Record<string, string>> },
  words: readonly string[],
): Promise<string> {
  const given = ['compose.yaml', ...files].flatMap((file) => ['--file', file]);
  const env = { ...process.env, DOCKER_HOST: host, COMPOSE_PROJECT_NAME: 'well-known-test', ...variables };
  const options = { cwd: root, env, maxBuffer: 64 * 1024 * 1024 };
  return (await run(findProgram('docker-compose') ?? '', [...given, ...words], options)).stdout.trim();
}
