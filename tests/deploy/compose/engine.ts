import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { findProgram } from '../../scale/program';

const run = promisify(execFile);
const NEEDED = ['podman', 'crun', 'docker-compose', 'debootstrap', 'iptables'];

/** Returns why no containers can be run here; null if they can. */
export function whyNoContainers(): string | null {
  if (process.env.TEST_COMPOSE !== 'true') return 'TEST_COMPOSE is not "true", and it downloads a base system';
  if (process.getuid?.() !== 0) return 'only root can make its base image';
  const missing = NEEDED.filter((name) => findProgram(name) === null);
  return missing.length === 0 ? null : `${missing.join(', ')} is not installed`;
}

/** A container engine with its own storage. */
export type Engine = {
  readonly folder: string;
  /** Runs podman and returns what it prints. */
  podman(...words: string[]): Promise<string>;
  /** Runs docker-compose with the project's `compose.yaml` and returns what it prints. */
  compose(...words: string[]): Promise<string>;
  /** Stops the engine, and removes its images and containers. */
  stop(): Promise<void>;
};

/** Limits that a process without all privileges may set, and the network that Debian's packages bring. */
const CONFIGURATION = `[containers]
default_ulimits = ["nofile=8192:8192", "nproc=4096:4096"]
[engine]
cgroup_manager = "cgroupfs"
events_logger = "file"
[network]
network_backend = "netavark"
`;

/**
 * Starts an engine, in a mount namespace where crun finds control groups of one version only.
 * @param variables what `compose.yaml` reads from the environment
 */
export async function startEngine(root: string, variables: Readonly<Record<string, string>>): Promise<Engine> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wk-engine-'));
  const [socket, settings] = [path.join(folder, 'engine.sock'), path.join(folder, 'containers.conf')];
  fs.writeFileSync(settings, CONFIGURATION);
  const storage = `--root ${folder}/storage --runroot ${folder}/run --storage-driver overlay`;
  const command = `umount /sys/fs/cgroup/unified 2>/dev/null; exec podman ${storage} system service --time=0 unix://${socket}`;
  const env = { ...process.env, CONTAINERS_CONF: settings };
  const service = spawn('unshare', ['-m', 'sh', '-c', command], { env, stdio: 'ignore' });
  while (!fs.existsSync(socket)) {
    if (service.exitCode !== null) throw new Error('podman did not start');
    await sleep(100);
  }
  const options = { cwd: root, maxBuffer: 50_000_000 };
  const podman = async (...words: string[]): Promise<string> =>
    (await run('podman', ['--remote', '--url', `unix://${socket}`, ...words], options)).stdout;
  return {
    folder,
    podman,
    compose: async (...words) =>
      (
        await run('docker-compose', ['-p', 'wk', ...words], {
          ...options,
          env: { ...env, DOCKER_HOST: `unix://${socket}`, ...variables },
        })
      ).stdout,
    stop: () => stop(service, folder),
  };
}

async function stop(service: ChildProcess, folder: string): Promise<void> {
  const ended = once(service, 'exit');
  service.kill();
  await ended;
  await run('sh', ['-c', `umount ${folder}/storage/overlay 2>/dev/null; rm -rf ${folder}`]);
}
