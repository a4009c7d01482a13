import { getWildcard } from '@/lib/network/ip-kind';
import { getHost, type Network, placeLast } from '@/lib/network/sockets/network';
import { findEphemeralPort } from '@/lib/network/sockets/port-choice';
import type { DatagramSocket } from '@/lib/network/sockets/socket';

/**
 * Binds a datagram socket to the wildcard and an ephemeral port when it sends or connects, if it has no address yet
 * (Linux ip(7)). The socket stays bound even if the call then fails. Returns null if no port is left.
 */
export function bindIfUnbound(network: Network, socket: DatagramSocket) {
  if (socket.state.kind !== 'unbound') return { network, socket, local: socket.state.local };
  const address = getWildcard(socket.family);
  const port = findEphemeralPort(getHost(network, socket.host), socket, address);
  if (port === null) return null;
  const bound = { ...socket, state: { kind: 'bound', local: { address, port } } } as const;
  return { network: placeLast(network, bound), socket: bound, local: bound.state.local };
}
