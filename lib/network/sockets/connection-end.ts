import { demultiplex } from './demultiplex';
import { findListenerOf, findSocket, type Network, placeLast, remove, replace, takeId } from './network';
import { findRoute } from './route';
import { isStreamIn, type SocketId, type StreamIn } from './socket';

type Connection = StreamIn<'connected'>;

/**
 * Returns the other end of a connection: the socket that receives its segments. Returns null if they are answered with
 * a reset.
 */
export function findOtherEnd(network: Network, connection: Connection): Connection | null {
  const { state } = connection;
  const route = findRoute(network, connection, state.peer.address);
  if (!route.ok || typeof route.value.to === 'string') return null;
  const segment = { transport: 'tcp', from: state.local, to: state.peer, request: false } as const;
  const found = demultiplex(route.value.to, segment);
  return found !== 'rst' && isStreamIn(found, 'connected') ? found : null;
}

/**
 * Returns whether a connection's program has closed it: the connection has no holder and is not waiting to be accepted.
 */
export const isOrphan = (network: Network, connection: Connection): boolean =>
  connection.holder === null && findListenerOf(network, connection) === null;

/**
 * Sends a socket's FIN (RFC 9293 §3.6). The socket goes to FIN-WAIT-2 and its peer to CLOSE-WAIT. If the peer's FIN
 * came first, the peer goes to TIME-WAIT and the socket's own connection ends.
 */
export function sendFin(network: Network, id: SocketId): Network {
  const socket = findSocket(network, id);
  if (!isStreamIn(socket, 'connected') || socket.state.phase === 'fin-wait-2') return network;
  const other = findOtherEnd(network, socket);
  const sent =
    socket.state.phase === 'established'
      ? replace(network, { ...socket, state: { ...socket.state, phase: 'fin-wait-2' } })
      : finish(network, socket, 'fin', null);
  return other ? takeFin(sent, other.id) : sent;
}

function takeFin(network: Network, id: SocketId): Network {
  const socket = findSocket(network, id);
  if (!isStreamIn(socket, 'connected')) return network;
  if (socket.state.phase === 'established') {
    return replace(network, { ...socket, state: { ...socket.state, phase: 'close-wait' } });
  }
  return waitOut(finish(network, socket, 'fin', null), socket);
}

/**
 * Keeps the connection's pair of socket addresses in TIME-WAIT, as the kernel does whether or not the program still has
 * its socket open.
 */
function waitOut(network: Network, { host, family, options, type, state }: Connection): Network {
  const { local, peer, portOrigin } = state;
  const { network: counted, id } = takeId(network);
  const waiting = { kind: 'time-wait', local, peer, portOrigin } as const;
  return placeLast(counted, { id, host, family, options, type, holder: null, state: waiting });
}

/**
 * Handles the arrival of a reset: the connection is gone immediately, without TIME-WAIT, but its socket remains until
 * the program closes it. The error is EPIPE if the peer's FIN came first, otherwise ECONNRESET (Linux `tcp_reset`).
 */
export function takeReset(network: Network, id: SocketId): Network {
  const socket = findSocket(network, id);
  if (!isStreamIn(socket, 'connected')) return network;
  return socket.state.phase === 'close-wait'
    ? finish(network, socket, 'fin', 'EPIPE')
    : finish(network, socket, 'reset', 'ECONNRESET');
}

/** Ends the connection without notifying the peer. Data that has arrived can still be read. */
function finish(
  network: Network,
  socket: Connection,
  end: 'fin' | 'reset',
  pendingError: 'ECONNRESET' | 'EPIPE' | null,
): Network {
  if (isOrphan(network, socket)) return remove(network, socket);
  const { local, peer, unread, portOrigin } = socket.state;
  return replace(network, {
    ...socket,
    state: { kind: 'finished', local, peer, unread, portOrigin, end, pendingError },
  });
}

/** Drops a connection at this end. Its peer gets a reset, and this host keeps no record of it. */
export function abort(network: Network, connection: Connection): Network {
  const other = findOtherEnd(network, connection);
  const dropped = remove(network, connection);
  return other ? takeReset(dropped, other.id) : dropped;
}
