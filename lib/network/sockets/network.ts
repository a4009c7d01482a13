import type { IpAddress } from '../ip-address';
import type { Port } from '../port';
import type { Process, Socket, SocketId, StreamIn } from './socket';

export type Host = {
  readonly name: string;
  /** Its addresses on the network that all hosts share. The loopback addresses are implied. */
  readonly addresses: readonly IpAddress[];
  /** The ports that the system chooses from. */
  readonly ephemeral: { readonly first: Port; readonly last: Port };
  /** The sockets, in the order in which they were bound or, for datagram sockets, connected. */
  readonly sockets: readonly Socket[];
};

/**
 * Several hosts on one link, on which nothing is lost, delayed, or filtered. A network is immutable: each call returns
 * a new one.
 */
export type Network = { readonly hosts: readonly Host[]; readonly nextSocket: number };

/** The default of net.ipv4.ip_local_port_range (Linux ip(7)). */
const LINUX_EPHEMERAL = { first: 32_768, last: 60_999 };

type NewHost = Pick<Host, 'name' | 'addresses'> & Partial<Pick<Host, 'ephemeral'>>;

/** Makes a network of hosts without sockets. Throws if two hosts share a name or an address. */
export function openNetwork(hosts: readonly NewHost[]): Network {
  for (const marks of [hosts.map(({ name }) => name), hosts.flatMap(({ addresses }) => addresses)]) {
    if (new Set(marks).size < marks.length) throw new Error(`two hosts with the same name or address: ${marks}`);
  }
  const made = hosts.map(({ name, addresses, ephemeral = LINUX_EPHEMERAL }) => ({
    name,
    addresses,
    ephemeral,
    sockets: [],
  }));
  return { hosts: made, nextSocket: 1 };
}

/** Returns the host with this name. Throws if there is none. */
export function getHost(network: Network, name: string): Host {
  const host = network.hosts.find((each) => each.name === name);
  if (!host) throw new Error(`no such host: ${name}`);
  return host;
}

export const findSocket = (network: Network, id: SocketId): Socket | null =>
  network.hosts.flatMap(({ sockets }) => sockets).find((socket) => socket.id === id) ?? null;

/** Returns the socket that a program refers to by this id, or null once the program has closed it. */
export function findHeld(network: Network, id: SocketId): Socket | null {
  const socket = findSocket(network, id);
  return socket?.holder ? socket : null;
}

/** Returns an id for the next new socket, and a network that will not use that id again. */
export const takeId = (network: Network): { readonly network: Network; readonly id: SocketId } => ({
  network: { ...network, nextSocket: network.nextSocket + 1 },
  id: `s${network.nextSocket}` as SocketId,
});

/** Returns the socket's number in its network. */
export const getSerial = (id: SocketId): number => Number(id.slice(1));

/** Returns a program's lowest free file descriptor. It counts from 3, after standard input, output, and error. */
export function nextDescriptor(host: Host, { pid }: Process): number {
  const taken = host.sockets.flatMap(({ holder }) => (holder?.pid === pid ? [holder.fd] : []));
  for (let fd = 3; ; fd += 1) if (!taken.includes(fd)) return fd;
}

const withSockets = (
  network: Network,
  name: string,
  change: (old: readonly Socket[]) => readonly Socket[],
): Network => ({
  ...network,
  hosts: network.hosts.map((host) => (host.name === name ? { ...host, sockets: change(host.sockets) } : host)),
});

/** Replaces a socket with its new state. */
export const replace = (network: Network, socket: Socket): Network =>
  withSockets(network, socket.host, (old) => old.map((each) => (each.id === socket.id ? socket : each)));

export const remove = (network: Network, { host, id }: Socket): Network =>
  withSockets(network, host, (old) => old.filter((each) => each.id !== id));

/** Puts a new or newly bound socket at the end of the list. */
export const placeLast = (network: Network, socket: Socket): Network =>
  withSockets(remove(network, socket), socket.host, (old) => [...old, socket]);

/** Returns the listener in whose queue a connection is waiting, if any. */
export const findListenerOf = (network: Network, waiting: Socket): StreamIn<'listening'> | null =>
  getHost(network, waiting.host).sockets.find(
    (each): each is StreamIn<'listening'> =>
      each.type === 'stream' && each.state.kind === 'listening' && each.state.queue.includes(waiting.id),
  ) ?? null;
