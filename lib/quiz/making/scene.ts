import { ipAddress } from '@/lib/network/ip-kind';
import type { Port } from '@/lib/network/port';
import { getHost, type Host, openNetwork } from '@/lib/network/sockets/network';
import type { Process } from '@/lib/network/sockets/socket';
import type { Chance } from '@/lib/quiz/chance';
import { Stage } from './stage';

/** A server with its programs and their connections, made with the calls of the socket model. */
export type Scene = {
  readonly host: Host;
  /** The host's own address on the network. */
  readonly address: string;
  /** The programs that listen over TCP. */
  readonly listeners: readonly Listener[];
  /** The clients' ends of the connections that the first listener has accepted. */
  readonly clients: readonly string[];
};

export type Listener = { readonly program: string; readonly port: Port; readonly at: string };

const ADDRESS = '192.0.2.10';
const CLIENTS = ['198.51.100.7', '198.51.100.20', '203.0.113.5'] as const;
/** Programs that other hosts can reach, and the ports that they usually listen on. */
export const PUBLIC = [
  { program: 'sshd', port: 22 },
  { program: 'nginx', port: 443 },
  { program: 'postfix', port: 25 },
  { program: 'dovecot', port: 993 },
] as const;
export const PRIVATE = [
  { program: 'postgres', port: 5432 },
  { program: 'redis-server', port: 6379 },
  { program: 'mysqld', port: 3306 },
] as const;

/**
 * Makes a random scene: two programs that other hosts can reach, one or two that listen on the loopback address, and
 * some connections.
 */
export function makeScene(chance: Chance): Scene {
  const open = chance.sample(PUBLIC, 2).map((each) => ({ ...each, at: '0.0.0.0' }));
  const inner = chance.sample(PRIVATE, 1 + chance.below(2)).map((each) => ({ ...each, at: '127.0.0.1' }));
  const listeners: Listener[] = [...open, ...inner];
  const stage = new Stage(openNetwork([{ name: 'server', addresses: [ipAddress(ADDRESS)] }, ...CLIENTS.map(asHost)]));
  const ids = listeners.map(({ program, port, at }, place) => {
    const process = { program, pid: 700 + 31 * place, user: 'root' };
    return stage.listen('server', process, `${at}:${port}`);
  });
  const [busy] = ids;
  const clients = chance.sample(CLIENTS, 2 + chance.below(2)).map((address) => {
    const from = `${address}:${40_000 + chance.below(20_000)}`;
    stage.connect(address, client, from, `${ADDRESS}:${listeners[0]?.port}`);
    if (busy) stage.accept(busy);
    return from;
  });
  return { host: getHost(stage.network, 'server'), address: ADDRESS, listeners, clients };
}

const asHost = (address: string) => ({ name: address, addresses: [ipAddress(address)] });
const client: Process = { program: 'client', pid: 100, user: 'user' };
