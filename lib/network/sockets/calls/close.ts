import { abort, sendFin } from '@/lib/network/sockets/connection-end';
import { findHeld, findSocket, type Network, remove, replace } from '@/lib/network/sockets/network';
import { isStreamIn, type StreamIn } from '@/lib/network/sockets/socket';
import { fail, succeed } from '@/lib/result';
import type { CallEffect, CallOf } from './call';

/**
 * shutdown() of the sending direction: the peer reads an end of file after the data, and this side can still receive
 * (POSIX shutdown(), RFC 9293 §3.6). Has no effect on a listener, as on Linux.
 *
 * Errors: EBADF; ENOTCONN without a connection; EOPNOTSUPP for a datagram socket (Linux would instead stop the socket
 * from sending).
 */
export function shutdown(network: Network, { socket: id }: CallOf<'shutdown'>): CallEffect<null> {
  const socket = findHeld(network, id);
  if (!socket) return { network, outcome: fail('EBADF') };
  if (socket.type === 'datagram') return { network, outcome: fail('EOPNOTSUPP') };
  if (isStreamIn(socket, 'listening')) return { network, outcome: succeed(null) };
  if (!isStreamIn(socket, 'connected')) return { network, outcome: fail('ENOTCONN') };
  return { network: sendFin(network, id), outcome: succeed(null) };
}

/**
 * close(): the program gives up its socket (POSIX close()). On the side that closed first, the kernel keeps the
 * connection in FIN-WAIT-2 until the peer closes too, and then in TIME-WAIT. On the other side, it keeps nothing. If
 * data is unread, the connection is reset instead (RFC 1122 §4.2.2.13, RFC 2525 §2.17). Closing a listener resets the
 * connections that no program has accepted (POSIX close()). Accepted ones continue.
 *
 * Error: EBADF.
 */
export function close(network: Network, { socket: id }: CallOf<'close'>): CallEffect<null> {
  const socket = findHeld(network, id);
  if (!socket) return { network, outcome: fail('EBADF') };
  if (isStreamIn(socket, 'connected')) return { network: closeConnection(network, socket), outcome: succeed(null) };
  const closed = remove(network, socket);
  const after = isStreamIn(socket, 'listening') ? dropQueue(closed, socket) : closed;
  return { network: after, outcome: succeed(null) };
}

function closeConnection(network: Network, connection: StreamIn<'connected'>): Network {
  if (connection.state.unread !== '') return abort(network, connection);
  return sendFin(replace(network, { ...connection, holder: null }), connection.id);
}

function dropQueue(network: Network, { state }: StreamIn<'listening'>): Network {
  return state.queue.reduce((before, id) => {
    const waiting = findSocket(before, id);
    if (isStreamIn(waiting, 'connected')) return abort(before, waiting);
    return waiting ? remove(before, waiting) : before;
  }, network);
}
