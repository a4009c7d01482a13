import { isSameSocketAddress, type SocketAddress } from '@/lib/network/socket-address';
import { demultiplex } from '@/lib/network/sockets/demultiplex';
import { isEndOf, toDestination, toProgram, toWire } from '@/lib/network/sockets/local-address';
import { findHeld, getHost, type Network, placeLast, remove, replace, takeId } from '@/lib/network/sockets/network';
import { findConnectPort } from '@/lib/network/sockets/port-choice';
import { findRoute, type Route } from '@/lib/network/sockets/route';
import {
  type DatagramSocket,
  isStreamIn,
  type PortOrigin,
  type Socket,
  type StreamIn,
  type StreamSocket,
} from '@/lib/network/sockets/socket';
import { fail, succeed } from '@/lib/result';
import type { CallEffect, CallOf, Ends, ErrorCode } from './call';
import { bindIfUnbound } from './implicit-bind';

/**
 * connect(): over TCP, opens the connection, which then waits in the listener's queue. A datagram socket only records
 * its peer, which a later call may change (POSIX connect(), Linux connect(2), udp(7)). An unbound socket gets an
 * address and an ephemeral port. Returns both ends.
 *
 * Errors: EBADF; EAFNOSUPPORT or EINVAL if the address is of a different family; for TCP, EISCONN if the socket is
 * listening, or is or was connected; the error of `findRoute` if there is no route; EADDRNOTAVAIL if the pair of
 * socket addresses is in use, or no port is left (EAGAIN for UDP). Then, for TCP only: EHOSTUNREACH if no host has the
 * address; ECONNREFUSED if nothing is listening there (the socket can be used again after that); ETIMEDOUT if the
 * listener's queue is full, because Linux then drops the request.
 */
export function connect(network: Network, { socket: id, to }: CallOf<'connect'>): CallEffect<Ends> {
  const socket = findHeld(network, id);
  if (!socket) return { network, outcome: fail('EBADF') };
  return socket.type === 'stream' ? connectStream(network, socket, to) : connectDatagram(network, socket, to);
}

function connectDatagram(before: Network, unbound: DatagramSocket, to: SocketAddress): CallEffect<Ends> {
  const bound = bindIfUnbound(before, unbound);
  if (!bound) return { network: before, outcome: fail('EAGAIN') };
  const { network, socket } = bound;
  const wire = toWire(socket, to);
  if (!wire.ok) return { network, outcome: wire };
  const peer = toDestination(socket, wire.value);
  const route = findRoute(network, socket, peer.address);
  if (!route.ok) return { network, outcome: route };
  const local = { address: route.value.source, port: bound.local.port };
  const pendingError = socket.state.kind === 'connected' ? socket.state.pendingError : null;
  const connected = { ...socket, state: { kind: 'connected', local, peer, pendingError } } as const;
  return { network: placeLast(network, connected), outcome: succeed(getEnds(connected)) };
}

function connectStream(network: Network, socket: StreamSocket, to: SocketAddress): CallEffect<Ends> {
  const wire = toWire(socket, to);
  if (!wire.ok) return { network, outcome: wire };
  if (socket.state.kind !== 'unbound' && socket.state.kind !== 'bound') return { network, outcome: fail('EISCONN') };
  const peer = toDestination(socket, wire.value);
  const route = findRoute(network, socket, peer.address);
  return route.ok ? request(network, socket, peer, route.value) : { network, outcome: route };
}

function request(network: Network, socket: StreamSocket, peer: SocketAddress, route: Route): CallEffect<Ends> {
  const refuse = (code: ErrorCode) => ({ network: afterFailure(network, socket), outcome: fail(code) });
  const host = getHost(network, socket.host);
  const isBound = isStreamIn(socket, 'bound');
  const port = isBound ? socket.state.local.port : findConnectPort(host, socket, route.source, peer);
  if (port === null) return refuse('EADDRNOTAVAIL');
  const local = { address: route.source, port };
  if (host.sockets.some((other) => isEndOf(other, local, peer))) return refuse('EADDRNOTAVAIL');
  const connected = establish(socket, local, peer, isBound ? socket.state.portOrigin : 'picked');
  const opened = { network: replace(network, connected), outcome: succeed(getEnds(connected)) };
  // A request that comes back to its own socket opens the connection from both sides (RFC 9293 §3.5).
  if (isSameSocketAddress(local, peer)) return opened;
  if (route.to === 'nobody') return refuse('EHOSTUNREACH');
  if (route.to === 'no-way-back') return refuse('ETIMEDOUT');
  const listener = demultiplex(route.to, { transport: 'tcp', from: local, to: peer, request: true });
  if (listener === 'rst' || !isStreamIn(listener, 'listening')) return refuse('ECONNREFUSED');
  // Linux tests for "more than" (`sk_acceptq_is_full`), so one more connection than the backlog may wait.
  if (listener.state.queue.length > listener.state.backlog) return refuse('ETIMEDOUT');
  return { ...opened, network: enqueue(opened.network, listener, peer, local) };
}

/** Releases a port that the system had given to the socket, after its connection has failed. */
const afterFailure = (network: Network, socket: StreamSocket): Network =>
  isStreamIn(socket, 'bound') && socket.state.portOrigin !== 'named'
    ? replace(network, { ...socket, state: { kind: 'unbound' } })
    : network;

const establish = (
  socket: Pick<StreamSocket, 'id' | 'host' | 'family' | 'options' | 'holder' | 'type'>,
  local: SocketAddress,
  peer: SocketAddress,
  portOrigin: PortOrigin,
): StreamIn<'connected'> => ({
  ...socket,
  state: { kind: 'connected', local, peer, phase: 'established', unread: '', portOrigin },
});

/**
 * Puts the server's end of a new connection into the queue. It replaces an earlier connection in TIME-WAIT (RFC 6191).
 */
function enqueue(
  network: Network,
  listener: StreamIn<'listening'>,
  local: SocketAddress,
  peer: SocketAddress,
): Network {
  const { network: counted, id } = takeId(network);
  const former = getHost(counted, listener.host).sockets.find((socket) => isEndOf(socket, local, peer));
  const cleared = former ? remove(counted, former) : counted;
  const child = establish({ ...listener, id, holder: null }, local, peer, 'assigned');
  const { state } = listener;
  return placeLast(replace(cleared, { ...listener, state: { ...state, queue: [...state.queue, id] } }), child);
}

const getEnds = (socket: Socket & { readonly state: Ends }): Ends => ({
  local: toProgram(socket, socket.state.local),
  peer: toProgram(socket, socket.state.peer),
});
