import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openCluster } from '@/lib/postgres/cluster';
import { makeHome } from '@/lib/postgres/home';
import { keepServer } from '@/lib/postgres/keep-server';
import { findPrograms } from '@/lib/postgres/programs';
import { readyDatabase } from '@/lib/postgres/ready-database';
import { findFreePort } from '@/lib/system/free-port';

/**
 * The test's own PostgreSQL server, as an operator might run one: always at the same address, whatever happens to it.
 */
export type OwnPostgres = {
  readonly url: string;
  /** Stops it as an operator would: connections are cut off, but nothing is lost. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Makes it accept connections but answer nothing, like an overloaded machine. */
  freeze(): void;
  thaw(): void;
  remove(): Promise<void>;
};

/** @param parent the folder in which to create the server's folder */
export async function ownPostgres(parent: string = os.tmpdir()): Promise<OwnPostgres> {
  const dataDir = fs.mkdtempSync(path.join(parent, 'wk-own-'));
  fs.chmodSync(dataDir, 0o711);
  const home = makeHome(dataDir, () => undefined);
  const programs = findPrograms(process.cwd(), home);
  const cluster = await openCluster(home, programs);
  const port = await findFreePort();
  const open = () => keepServer({ home, programs, data: cluster.data, port, settings: {} });
  const ready = () => readyDatabase(cluster, port, new AbortController().signal);
  let server = open();
  const url = await ready();
  const signalAll = (signal: NodeJS.Signals) => {
    const postmaster = Number.parseInt(fs.readFileSync(path.join(cluster.data, 'postmaster.pid'), 'utf8'), 10);
    for (const pid of [postmaster, ...childrenOf(postmaster)]) process.kill(pid, signal);
  };
  return {
    url,
    stop: () => server.stop(),
    start: async () => {
      server = open();
      await ready();
    },
    freeze: () => signalAll('SIGSTOP'),
    thaw: () => signalAll('SIGCONT'),
    remove: async () => {
      await server.stop();
      fs.rmSync(home.folder, { recursive: true, force: true });
      fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function childrenOf(parent: number): number[] {
  const pids = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((pid) => {
    try {
      return Number(/PPid:\s*(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) === parent;
    } catch {
      // The process has ended since it was listed.
      return false;
    }
  });
}
