import { getWildcard } from '@/lib/network/ip-kind';
import { toProgram } from '@/lib/network/sockets/local-address';
import {
  findHeld,
  getHost,
  type Network,
  nextDescriptor,
  placeLast,
  replace,
  takeId,
} from '@/lib/network/sockets/network';
import { hasOption, type SocketId } from '@/lib/network/sockets/socket';
import { fail, succeed } from '@/lib/result';
import type { CallEffect, CallOf, Names } from './call';

/**
 * socket(): makes a new socket without an address (POSIX socket()). Never fails, but throws if the host does not exist.
 */
export function openSocket(network: Network, { host, process, type, family }: CallOf<'socket'>): CallEffect<SocketId> {
  const { network: after, id } = takeId(network);
  const holder = { ...process, fd: nextDescriptor(getHost(network, host), process) };
  const base = { id, host, family, options: [], holder, state: { kind: 'unbound' } } as const;
  const socket = type === 'stream' ? { ...base, type } : { ...base, type, inbox: [] };
  return { network: placeLast(after, socket), outcome: succeed(id) };
}

/**
 * setsockopt(): turns an option on. It affects only later calls, so a socket that is bound stays bound. IPV6_V6ONLY
 * fails with ENOPROTOOPT on an IPv4 socket, and with EINVAL once the socket has an address (Linux ipv6(7)).
 */
export function setOption(network: Network, { socket: id, option }: CallOf<'set-option'>): CallEffect<null> {
  const socket = findHeld(network, id);
  if (!socket) return { network, outcome: fail('EBADF') };
  if (option === 'IPV6_V6ONLY') {
    if (socket.family === 'ipv4') return { network, outcome: fail('ENOPROTOOPT') };
    if (socket.state.kind !== 'unbound') return { network, outcome: fail('EINVAL') };
  }
  const options = hasOption(socket, option) ? socket.options : [...socket.options, option];
  return { network: replace(network, { ...socket, options }), outcome: succeed(null) };
}

/** getsockname() and getpeername(): an unbound socket has the wildcard and port 0 (POSIX getsockname()). */
export function names(network: Network, { socket: id }: CallOf<'names'>): CallEffect<Names> {
  const socket = findHeld(network, id);
  if (!socket) return { network, outcome: fail('EBADF') };
  const { state } = socket;
  const local =
    state.kind === 'unbound' ? { address: getWildcard(socket.family), port: 0 } : toProgram(socket, state.local);
  const peer = state.kind === 'connected' ? toProgram(socket, state.peer) : null;
  return { network, outcome: succeed({ local, peer }) };
}
