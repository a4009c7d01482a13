import type { SocketAddress } from '@/lib/network/socket-address';
import { abort, findOtherEnd, isOrphan, takeReset } from '@/lib/network/sockets/connection-end';
import { demultiplex } from '@/lib/network/sockets/demultiplex';
import { toDestination, toProgram, toWire } from '@/lib/network/sockets/local-address';
import { findHeld, getHost, type Network, replace } from '@/lib/network/sockets/network';
import { findRoute } from '@/lib/network/sockets/route';
import { byteLength, type DatagramSocket, isStreamIn, type StreamSocket } from '@/lib/network/sockets/socket';
import { fail, succeed } from '@/lib/result';
import type { CallEffect, CallOf } from './call';
import { bindIfUnbound } from './implicit-bind';
import { takePendingError } from './pending-error';

/**
 * send() or sendto(): returns the number of bytes accepted (POSIX send(), Linux send(2), udp(7)). Success does not mean
 * that any program receives the data. Over UDP, an unbound socket first gets the wildcard and an ephemeral port.
 *
 * Errors: EBADF. Over TCP: EPIPE if the socket has no connection or has shut down sending; and once, the error of a
 * reset. Over UDP: EAGAIN if no port is left; EAFNOSUPPORT or EINVAL if the address is of a different family, and
 * EINVAL for port 0; EDESTADDRREQ if there is neither an address nor a peer; the error of `findRoute`; ECONNREFUSED,
 * once and without sending anything, if an earlier datagram of a connected socket was answered with ICMP Port
 * Unreachable.
 */
export function send(network: Network, { socket: id, data, to }: CallOf<'send'>): CallEffect<number> {
  const socket = findHeld(network, id);
  if (!socket) return { network, outcome: fail('EBADF') };
  return socket.type === 'stream' ? sendBytes(network, socket, data) : sendDatagram(network, socket, data, to);
}

function sendBytes(network: Network, socket: StreamSocket, data: string): CallEffect<number> {
  if (isStreamIn(socket, 'finished') && socket.state.pendingError !== null) {
    const told = replace(network, { ...socket, state: { ...socket.state, pendingError: null } });
    return { network: told, outcome: fail(socket.state.pendingError) };
  }
  if (!isStreamIn(socket, 'connected') || socket.state.phase === 'fin-wait-2') {
    return { network, outcome: fail('EPIPE') };
  }
  const outcome = succeed(byteLength(data));
  if (data === '') return { network, outcome };
  const other = findOtherEnd(network, socket);
  if (!other) return { network: takeReset(network, socket.id), outcome };
  // New data for a program that has closed its socket is answered with a reset (RFC 1122 §4.2.2.13, RFC 9293 §3.6.1).
  if (isOrphan(network, other)) return { network: abort(network, other), outcome };
  const delivered = { ...other, state: { ...other.state, unread: other.state.unread + data } };
  return { network: replace(network, delivered), outcome };
}

function sendDatagram(before: Network, unbound: DatagramSocket, data: string, to?: SocketAddress): CallEffect<number> {
  const bound = bindIfUnbound(before, unbound);
  if (!bound) return { network: before, outcome: fail('EAGAIN') };
  const { network, socket, local } = bound;
  const target = to ? toWire(socket, to) : null;
  if (target && !target.ok) return { network, outcome: target };
  if (target?.value.port === 0) return { network, outcome: fail('EINVAL') };
  const connectedTo = socket.state.kind === 'connected' ? socket.state.peer : null;
  const peer = target ? toDestination(socket, target.value) : connectedTo;
  if (!peer) return { network, outcome: fail('EDESTADDRREQ') };
  const route = findRoute(network, socket, peer.address);
  if (!route.ok) return { network, outcome: route };
  const pending = takePendingError(network, socket);
  if (pending) return pending;
  const outcome = succeed(byteLength(data));
  const receiver = route.value.to;
  if (typeof receiver === 'string') return { network, outcome };
  const from = { address: route.value.source, port: local.port };
  const found = demultiplex(receiver, { transport: 'udp', from, to: peer });
  if (found === 'icmp-port-unreachable') return { network: takeUnreachable(network, socket.host, from, peer), outcome };
  const arrived = { data, from: toProgram(found, from) };
  return { network: replace(network, { ...found, inbox: [...found.inbox, arrived] }), outcome };
}

/**
 * Delivers an ICMP Port Unreachable to the socket that sent the datagram, if that socket is connected (Linux udp(7)).
 */
function takeUnreachable(network: Network, host: string, from: SocketAddress, to: SocketAddress): Network {
  const sender = demultiplex(getHost(network, host), { transport: 'udp', from: to, to: from });
  if (sender === 'icmp-port-unreachable' || sender.state.kind !== 'connected') return network;
  return replace(network, { ...sender, state: { ...sender.state, pendingError: 'ECONNREFUSED' } });
}
