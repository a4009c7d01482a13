import { fail, type Result, succeed } from '@/lib/result';
import type { IpAddress, IpFamily } from '../ip-address';
import { getIpFamily, getLoopback, isLoopback, isWildcard, mapped, unmapped } from '../ip-kind';
import { isSameSocketAddress, type SocketAddress } from '../socket-address';
import type { Host } from './network';
import { hasOption, type Socket } from './socket';

/** Returns whether an address belongs to the host itself: one of the host's own addresses, or any loopback address. */
export const isOwn = (host: Host, address: IpAddress): boolean =>
  isLoopback(address) || host.addresses.includes(address);

/**
 * Returns a program's address in the form that it has in packets. Fails with EAFNOSUPPORT or EINVAL if its family does
 * not match the socket.
 */
export function toWire(
  socket: Socket,
  { address, port }: SocketAddress,
): Result<SocketAddress, 'EAFNOSUPPORT' | 'EINVAL'> {
  // Linux considers an IPv4 address too short for an IPv6 socket, so the error is EINVAL.
  if (getIpFamily(address) !== socket.family) return fail(socket.family === 'ipv4' ? 'EAFNOSUPPORT' : 'EINVAL');
  return succeed({ address: unmapped(address), port });
}

/**
 * Returns an address in a packet as the socket's program sees it. On an IPv6 socket, IPv4 addresses are mapped (RFC
 * 3493 §3.7).
 */
export const toProgram = (socket: Socket, { address, port }: SocketAddress): SocketAddress => ({
  address: socket.family === 'ipv6' ? mapped(address) : address,
  port,
});

/**
 * Returns a destination in the form that it has in packets. Linux treats the wildcard as the host itself. The IPv4
 * wildcard means the socket's own address if it has a specific one, otherwise loopback. The IPv6 wildcard means
 * loopback, in IPv4 if the socket is bound to IPv4.
 */
export function toDestination({ state }: Socket, { address, port }: SocketAddress): SocketAddress {
  if (!isWildcard(address)) return { address, port };
  const bound = state.kind === 'unbound' ? null : state.local.address;
  if (getIpFamily(address) === 'ipv6') return { address: getLoopback(getIpFamily(bound ?? address)), port };
  const isSpecific = bound !== null && !isWildcard(bound) && getIpFamily(bound) === 'ipv4';
  return { address: isSpecific ? bound : getLoopback('ipv4'), port };
}

/**
 * Returns the families that an address covers. The wildcard :: also covers IPv4 unless IPV6_V6ONLY is set (RFC 3493
 * §5.3, Linux ipv6(7)).
 */
const familiesAt = (socket: Socket, address: IpAddress): readonly IpFamily[] => {
  const family = getIpFamily(address);
  return family === 'ipv6' && isWildcard(address) && !hasOption(socket, 'IPV6_V6ONLY') ? ['ipv6', 'ipv4'] : [family];
};

/** Returns whether a socket bound to address `at` receives packets that are sent to `address`. */
export const covers = (socket: Socket, at: IpAddress, address: IpAddress): boolean =>
  at === address || (isWildcard(at) && familiesAt(socket, at).includes(getIpFamily(address)));

/** Returns whether there is an address that two sockets would both cover if they were bound to these addresses. */
export const overlap = (one: Socket, atOne: IpAddress, other: Socket, atOther: IpAddress): boolean =>
  atOne === atOther ||
  ((isWildcard(atOne) || isWildcard(atOther)) &&
    familiesAt(one, atOne).some((family) => familiesAt(other, atOther).includes(family)));

/** Returns the local address whose port a socket occupies, or null if it occupies none. */
export function heldAddress({ type, state }: Socket): SocketAddress | null {
  if (state.kind === 'unbound') return null;
  return type === 'stream' && state.kind === 'finished' && state.portOrigin !== 'named' ? null : state.local;
}

/**
 * Returns whether this socket is the end of a TCP connection between these two addresses. The connection may be in
 * TIME-WAIT.
 */
export const isEndOf = (socket: Socket, local: SocketAddress, peer: SocketAddress): boolean =>
  socket.type === 'stream' &&
  (socket.state.kind === 'connected' || socket.state.kind === 'time-wait') &&
  isSameSocketAddress(socket.state.local, local) &&
  isSameSocketAddress(socket.state.peer, peer);
