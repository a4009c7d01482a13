import { findHeld, type Network, replace } from '@/lib/network/sockets/network';
import type { DatagramSocket, StreamSocket } from '@/lib/network/sockets/socket';
import { fail, succeed } from '@/lib/result';
import type { CallEffect, CallOf, ErrorCode, Received } from './call';
import { takePendingError } from './pending-error';

/**
 * recv() or recvfrom(): returns all the bytes that have arrived over TCP, or the first datagram (POSIX recv(), Linux
 * recv(2)). A TCP socket keeps reporting the end of file once the peer's FIN and everything before it has been read.
 *
 * Errors: EBADF; EAGAIN if nothing has arrived; ENOTCONN for a TCP socket that was never connected; and once, the error
 * of a reset (over TCP, after the data) or of ICMP Port Unreachable (over UDP, before the data).
 */
export function receive(network: Network, { socket: id }: CallOf<'receive'>): CallEffect<Received> {
  const socket = findHeld(network, id);
  if (!socket) return { network, outcome: fail('EBADF') };
  return socket.type === 'stream' ? receiveBytes(network, socket) : receiveDatagram(network, socket);
}

function receiveBytes(network: Network, socket: StreamSocket): CallEffect<Received> {
  const failed = (code: ErrorCode) => ({ network, outcome: fail(code) });
  const { state } = socket;
  if (state.kind !== 'connected' && state.kind !== 'finished') return failed('ENOTCONN');
  if (state.unread !== '') {
    const read = replace(network, { ...socket, state: { ...state, unread: '' } });
    return { network: read, outcome: succeed({ kind: 'data', data: state.unread, from: null }) };
  }
  if (state.kind === 'connected' && state.phase !== 'close-wait') return failed('EAGAIN');
  if (state.kind === 'finished' && state.end === 'reset' && state.pendingError !== null) {
    const told = replace(network, { ...socket, state: { ...state, pendingError: null } });
    return { network: told, outcome: fail(state.pendingError) };
  }
  return { network, outcome: succeed({ kind: 'end-of-file' }) };
}

function receiveDatagram(network: Network, socket: DatagramSocket): CallEffect<Received> {
  const pending = takePendingError(network, socket);
  if (pending) return pending;
  const [first, ...inbox] = socket.inbox;
  if (!first) return { network, outcome: fail('EAGAIN') };
  return { network: replace(network, { ...socket, inbox }), outcome: succeed({ kind: 'data', ...first }) };
}
