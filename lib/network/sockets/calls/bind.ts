import { getIpFamily, isWildcard } from '@/lib/network/ip-kind';
import type { SocketAddress } from '@/lib/network/socket-address';
import { isOwn, toProgram, toWire } from '@/lib/network/sockets/local-address';
import { findHeld, getHost, type Network, placeLast } from '@/lib/network/sockets/network';
import { findEphemeralPort, isTaken } from '@/lib/network/sockets/port-choice';
import { hasOption } from '@/lib/network/sockets/socket';
import { fail, succeed } from '@/lib/result';
import type { CallEffect, CallOf } from './call';

/**
 * The first port that users other than root may bind (Linux ip(7): net.ipv4.ip_unprivileged_port_start and
 * CAP_NET_BIND_SERVICE).
 */
const FIRST_UNPRIVILEGED = 1024;

/**
 * bind(): gives a socket its local address; with port 0, the system chooses the port (POSIX bind(), Linux bind(2),
 * ip(7)). Returns the address as getsockname() shows it.
 *
 * Checks in this order: EBADF; EAFNOSUPPORT or EINVAL if the address is of a different family; EADDRNOTAVAIL if the
 * address is not one of the host's; EACCES for a port below 1024 without root; EINVAL if the socket has or had an
 * address; EADDRINUSE if another socket conflicts with it (see `isTaken`) or no ephemeral port is left.
 */
export function bind(network: Network, { socket: id, at }: CallOf<'bind'>): CallEffect<SocketAddress> {
  const socket = findHeld(network, id);
  if (!socket) return { network, outcome: fail('EBADF') };
  const wire = toWire(socket, at);
  if (!wire.ok) return { network, outcome: wire };
  const host = getHost(network, socket.host);
  const { address, port: wanted } = wire.value;
  if (getIpFamily(address) !== socket.family && hasOption(socket, 'IPV6_V6ONLY')) {
    return { network, outcome: fail('EINVAL') };
  }
  if (!isWildcard(address) && !isOwn(host, address)) return { network, outcome: fail('EADDRNOTAVAIL') };
  if (wanted > 0 && wanted < FIRST_UNPRIVILEGED && socket.holder?.user !== 'root') {
    return { network, outcome: fail('EACCES') };
  }
  if (socket.state.kind !== 'unbound') return { network, outcome: fail('EINVAL') };
  const port = wanted === 0 ? findEphemeralPort(host, socket, address) : wanted;
  if (port === null || (wanted !== 0 && isTaken(host, socket, { address, port }))) {
    return { network, outcome: fail('EADDRINUSE') };
  }
  const local = { address, port };
  const bound =
    socket.type === 'stream'
      ? ({
          ...socket,
          state: { kind: 'bound', local, portOrigin: wanted === 0 ? 'assigned' : 'named' },
        } as const)
      : ({ ...socket, state: { kind: 'bound', local } } as const);
  return { network: placeLast(network, bound), outcome: succeed(toProgram(socket, local)) };
}
