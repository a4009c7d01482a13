import { fail, type Result, succeed } from '@/lib/result';
import type { IpAddress } from '../ip-address';
import { familyOf, isLoopback, loopbackOf } from '../ip-kind';
import { isOwn } from './local-address';
import type { Host, Network } from './network';

/** Where a packet goes, and the source address it bears unless the socket has one. */
export type Route = {
  readonly source: IpAddress;
  /** The host it reaches, or why it reaches none: nobody has the address, or nobody can answer to its source. */
  readonly to: Host | 'nobody' | 'no-way-back';
};

/**
 * The way from a host to an address. Its own addresses it reaches within itself, loopback addresses of IPv4 by
 * 127.0.0.1 and any other by itself; everything else lies on the one link.
 *
 * `bound` is the specific address of the socket, or null. ENETUNREACH when the host has no address of that family, or
 * an IPv6 socket is bound to an IPv6 address and turns to an IPv4 one; EAFNOSUPPORT the other way round; EINVAL from
 * 127.0.0.0/8 to another host (so does Linux; RFC 1122 §3.2.1.3 forbids such packets, as RFC 4291 §2.5.3 does for ::1).
 */
export function findRoute(
  network: Network,
  host: Host,
  bound: IpAddress | null,
  destination: IpAddress,
): Result<Route, 'ENETUNREACH' | 'EAFNOSUPPORT' | 'EINVAL'> {
  const family = familyOf(destination);
  if (bound !== null && familyOf(bound) !== family) return fail(family === 'ipv4' ? 'ENETUNREACH' : 'EAFNOSUPPORT');
  if (isOwn(host, destination)) {
    const source = isLoopback(destination) ? loopbackOf(family) : destination;
    return succeed({ source: bound ?? source, to: host });
  }
  const source = bound ?? host.addresses.find((address) => familyOf(address) === family);
  if (source === undefined) return fail('ENETUNREACH');
  if (isLoopback(source)) return family === 'ipv4' ? fail('EINVAL') : succeed({ source, to: 'no-way-back' });
  const to = network.hosts.find(({ addresses }) => addresses.includes(destination));
  return succeed({ source, to: to ?? 'nobody' });
}
