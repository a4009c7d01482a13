import { fail, type Result, succeed } from '@/lib/result';
import type { IpAddress } from '../ip-address';
import { getIpFamily, getLoopback, isLoopback, isWildcard } from '../ip-kind';
import { isOwn } from './local-address';
import { getHost, type Host, type Network } from './network';
import { hasOption, type Socket } from './socket';

/** Where a packet goes, and the source address that it gets unless the socket has one. */
export type Route = {
  readonly source: IpAddress;
  /**
   * The host that the packet reaches, or why it reaches none: no host has the address, or no host can answer the
   * source.
   */
  readonly to: Host | 'nobody' | 'no-way-back';
};

/**
 * Finds the route from a socket to an address. A host reaches its own addresses internally: IPv4 loopback addresses
 * from 127.0.0.1, and any other address from that address itself. Everything else is on the one link. The source is the
 * socket's own address unless that is the wildcard.
 *
 * Errors: ENETUNREACH if the host has no address of that family, or if an IPv6 socket that has IPV6_V6ONLY set or is
 * bound to an IPv6 address sends to IPv4; EAFNOSUPPORT if a socket bound to an IPv4 address sends to IPv6; EINVAL from
 * 127.0.0.0/8 to another host (as on Linux; RFC 1122 §3.2.1.3 forbids such packets, as RFC 4291 §2.5.3 does for ::1).
 */
export function findRoute(
  network: Network,
  socket: Socket,
  destination: IpAddress,
): Result<Route, 'ENETUNREACH' | 'EAFNOSUPPORT' | 'EINVAL'> {
  const host = getHost(network, socket.host);
  const family = getIpFamily(destination);
  if (family === 'ipv4' && hasOption(socket, 'IPV6_V6ONLY')) return fail('ENETUNREACH');
  const bound = findSpecificAddress(socket);
  if (bound !== null && getIpFamily(bound) !== family) return fail(family === 'ipv4' ? 'ENETUNREACH' : 'EAFNOSUPPORT');
  if (isOwn(host, destination)) {
    const source = isLoopback(destination) ? getLoopback(family) : destination;
    return succeed({ source: bound ?? source, to: host });
  }
  const source = bound ?? host.addresses.find((address) => getIpFamily(address) === family);
  if (source === undefined) return fail('ENETUNREACH');
  if (isLoopback(source)) return family === 'ipv4' ? fail('EINVAL') : succeed({ source, to: 'no-way-back' });
  const to = network.hosts.find(({ addresses }) => addresses.includes(destination));
  return succeed({ source, to: to ?? 'nobody' });
}

function findSpecificAddress({ state }: Socket): IpAddress | null {
  if (state.kind === 'unbound') return null;
  return isWildcard(state.local.address) ? null : state.local.address;
}
