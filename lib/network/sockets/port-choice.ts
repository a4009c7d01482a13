import type { IpAddress } from '../ip-address';
import type { Port } from '../port';
import type { SocketAddress } from '../socket-address';
import { heldAddress, isEndOf, overlap } from './local-address';
import { getSerial, type Host } from './network';
import { hasOption, type Socket, type SocketOption } from './socket';

/**
 * Returns whether a socket cannot have this local address because of the other sockets of its host, in which case
 * bind() and listen() fail with EADDRINUSE. TCP and UDP never conflict (RFC 6335 §6). Two sockets of one protocol
 * conflict if port and addresses overlap, unless (Linux socket(7), `inet_bind_conflict`, and `udp_lib_lport_inuse`)
 * - both have SO_REUSEADDR, and the other is not a TCP listener; or
 * - both have SO_REUSEPORT and belong to one user, or the other is in TIME-WAIT.
 */
export const isTaken = (host: Host, socket: Socket, at: SocketAddress): boolean =>
  host.sockets.some((other) => isRival(socket, at, other) && !mayShare(socket, other));

function isRival(socket: Socket, at: SocketAddress, other: Socket): boolean {
  const held = heldAddress(other);
  return (
    other.id !== socket.id &&
    other.type === socket.type &&
    held?.port === at.port &&
    overlap(socket, at.address, other, held.address)
  );
}

function mayShare(socket: Socket, other: Socket): boolean {
  const bothHave = (option: SocketOption) => hasOption(socket, option) && hasOption(other, option);
  if (bothHave('SO_REUSEADDR') && other.state.kind !== 'listening') return true;
  const isOfUser = other.holder === null || other.holder.user === socket.holder?.user;
  return bothHave('SO_REUSEPORT') && isOfUser;
}

/**
 * The distance between the first ports that are tried for two successive sockets. It makes the ports look random, and
 * it is prime so that they differ.
 */
const STRIDE = 7919;

/**
 * Yields the ephemeral ports of a host in the order in which they are tried for a socket (RFC 6056 §3.3.1, without
 * randomness).
 */
function* portsFor({ ephemeral: { first, last } }: Host, socket: Socket): Generator<Port> {
  const size = last - first + 1;
  const start = getSerial(socket.id) * STRIDE;
  for (let tried = 0; tried < size; tried += 1) yield first + ((start + tried) % size);
}

/**
 * Returns an ephemeral port that no other socket occupies at this address, whatever options that socket has; null if
 * there is none.
 */
export function findEphemeralPort(host: Host, socket: Socket, address: IpAddress): Port | null {
  for (const port of portsFor(host, socket)) {
    if (!host.sockets.some((other) => isRival(socket, { address, port }, other))) return port;
  }
  return null;
}

/**
 * Returns the local port for a TCP connection from an unbound socket: a free one, or else one that is used only for
 * connections to other peers and was picked by connect() for them too. Only the pair of socket addresses must be new,
 * not the port (RFC 6056 §2.2). Returns null if there is none.
 */
export function findConnectPort(host: Host, socket: Socket, address: IpAddress, peer: SocketAddress): Port | null {
  const free = findEphemeralPort(host, socket, address);
  if (free !== null) return free;
  for (const port of portsFor(host, socket)) {
    const rivals = host.sockets.filter((other) => isRival(socket, { address, port }, other));
    const isPicked = rivals.every(({ state }) => 'portOrigin' in state && state.portOrigin === 'picked');
    if (isPicked && !rivals.some((other) => isEndOf(other, { address, port }, peer))) return port;
  }
  return null;
}
