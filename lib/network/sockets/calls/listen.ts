import { getWildcard } from '@/lib/network/ip-kind';
import type { SocketAddress } from '@/lib/network/socket-address';
import { toProgram } from '@/lib/network/sockets/local-address';
import {
  findHeld,
  findSocket,
  getHost,
  type Network,
  nextDescriptor,
  placeLast,
  replace,
} from '@/lib/network/sockets/network';
import { findEphemeralPort, isTaken } from '@/lib/network/sockets/port-choice';
import { isStreamIn, type SocketId } from '@/lib/network/sockets/socket';
import { fail, succeed } from '@/lib/result';
import type { CallEffect, CallOf, Ends } from './call';

/** The default of net.core.somaxconn since Linux 5.4. A larger backlog is reduced to it (Linux listen(2)). */
const MOST_WAITING = 4096;

/**
 * listen(): makes a TCP socket wait for connections. An unbound socket first gets the wildcard and an ephemeral port
 * (POSIX listen(), Linux listen(2)). A second call only changes the backlog. Returns the local address.
 *
 * Errors: EBADF; EOPNOTSUPP for a datagram socket; EINVAL if the socket is or was connected; EADDRINUSE if another
 * socket is now listening on that address, or no port is left.
 */
export function listen(
  network: Network,
  { socket: id, backlog: wanted = MOST_WAITING }: CallOf<'listen'>,
): CallEffect<SocketAddress> {
  const socket = findHeld(network, id);
  if (!socket) return { network, outcome: fail('EBADF') };
  if (socket.type === 'datagram') return { network, outcome: fail('EOPNOTSUPP') };
  const { state } = socket;
  // Linux reads a negative backlog as a very large one.
  const backlog = wanted < 0 ? MOST_WAITING : Math.min(wanted, MOST_WAITING);
  if (state.kind === 'listening') {
    const changed = replace(network, { ...socket, state: { ...state, backlog } });
    return { network: changed, outcome: succeed(toProgram(socket, state.local)) };
  }
  if (state.kind !== 'bound' && state.kind !== 'unbound') return { network, outcome: fail('EINVAL') };
  const host = getHost(network, socket.host);
  const address = getWildcard(socket.family);
  const port = state.kind === 'unbound' ? findEphemeralPort(host, socket, address) : null;
  const local = state.kind === 'bound' ? state.local : port === null ? null : { address, port };
  if (local === null || isTaken(host, socket, local)) return { network, outcome: fail('EADDRINUSE') };
  const listening = { ...socket, state: { kind: 'listening', local, backlog, queue: [] } } as const;
  return { network: placeLast(network, listening), outcome: succeed(toProgram(socket, local)) };
}

/**
 * accept(): takes the connection that has waited longest and returns a new socket for it, with both its ends. The
 * listener does not change (POSIX accept(), Linux accept(2)). Also returns a connection that was reset while it waited,
 * as on Linux.
 *
 * Errors: EBADF; EOPNOTSUPP for a datagram socket; EINVAL if the socket is not listening; EAGAIN if no connection is
 * waiting.
 */
export function accept(
  network: Network,
  { socket: id }: CallOf<'accept'>,
): CallEffect<Ends & { readonly socket: SocketId }> {
  const listener = findHeld(network, id);
  if (!listener?.holder) return { network, outcome: fail('EBADF') };
  if (listener.type === 'datagram') return { network, outcome: fail('EOPNOTSUPP') };
  if (!isStreamIn(listener, 'listening')) return { network, outcome: fail('EINVAL') };
  const { state, holder } = listener;
  const [first, ...queue] = state.queue;
  if (first === undefined) return { network, outcome: fail('EAGAIN') };
  const waiting = findSocket(network, first);
  if (!isStreamIn(waiting, 'connected') && !isStreamIn(waiting, 'finished')) {
    throw new Error(`no connection in the queue of ${id}: ${first}`);
  }
  const { program, pid, user } = holder;
  const fd = nextDescriptor(getHost(network, listener.host), holder);
  const shorter = replace(network, { ...listener, state: { ...state, queue } });
  const taken = replace(shorter, { ...waiting, holder: { program, pid, user, fd } });
  const local = toProgram(waiting, waiting.state.local);
  const peer = toProgram(waiting, waiting.state.peer);
  return { network: taken, outcome: succeed({ socket: first, local, peer }) };
}
