import { spawn } from 'node:child_process';
import path from 'node:path';
import { StartError } from '@/lib/system/start-error';
import type { Home } from './home';
import { stopOrphan } from './orphan';
import { type Programs, programEnvironment } from './programs';

/** A running server. `lost` resolves to the reason if the server cannot be kept running. */
export type KeptServer = { readonly lost: Promise<StartError>; stop(): Promise<void> };

type Order = {
  readonly home: Home;
  readonly programs: Programs;
  readonly data: string;
  readonly port: number;
  readonly settings: Readonly<Record<string, string>>;
};

const MAX_KEEPERS_A_MINUTE = 5;

/**
 * Starts PostgreSQL under a keeper, a process that restarts it (`keeper.mjs`). If the keeper is killed, starts another
 * one.
 */
export function keepServer(order: Order): KeptServer {
  const startedAtMs: number[] = [];
  let isStopping = false;
  let keeper = startKeeper(order);
  const lost = new Promise<StartError>((resolve) => {
    const replace = async (reason: string): Promise<void> => {
      if (isStopping) return;
      startedAtMs.push(Date.now());
      const recent = startedAtMs.filter((atMs) => atMs > Date.now() - 60_000);
      if (reason !== '' || recent.length >= MAX_KEEPERS_A_MINUTE) {
        resolve(new StartError(`The database keeps stopping. Its log is ${logFile(order.home)}. ${reason}`));
        return;
      }
      await stopOrphan(order.data, order.programs);
      if (isStopping) return;
      keeper = startKeeper(order);
      keeper.ended.then(replace).catch(fail);
    };
    const fail = (cause: unknown) =>
      resolve(
        new StartError(`The process that keeps the database running has ended and cannot be replaced: ${cause}`, {
          cause,
        }),
      );
    keeper.ended.then(replace).catch(fail);
  });
  return {
    lost,
    stop: async () => {
      isStopping = true;
      keeper.release();
      await keeper.ended;
      await stopOrphan(order.data, order.programs);
    },
  };
}

type Keeper = { readonly ended: Promise<string>; release(): void };

/**
 * Starts a keeper. `ended` resolves to the reason why the keeper gave up. It resolves to an empty string if the keeper
 * was killed or had no server left to keep running.
 */
function startKeeper({ home, programs, data, port, settings }: Order): Keeper {
  const all = { ...serverSettings(port), ...settings };
  const options = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const order = {
    postgres: programs.postgres,
    pgCtl: programs.pgCtl,
    options: ['-D', data, ...options],
    cwd: home.folder,
    log: logFile(home),
    ...home.runner,
  };
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'keeper.mjs'), JSON.stringify(order)], {
    cwd: home.folder,
    env: programEnvironment(),
    stdio: ['pipe', 'pipe', 'ignore'],
    detached: true,
    windowsHide: true,
  });
  let reason = '';
  child.stdin.on('error', () => undefined);
  child.stdout.on('data', (chunk) => {
    reason += chunk;
  });
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', () => resolve(reason));
  });
  return { ended, release: () => child.stdin.destroy() };
}

const logFile = (home: Home): string => path.join(home.folder, 'server.log');

/** Settings for a modest server on one machine, reachable only from that machine and only with the password. */
const serverSettings = (port: number): Record<string, string> => ({
  port: String(port),
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '64MB',
  max_wal_size: '256MB',
  log_checkpoints: 'off',
});
