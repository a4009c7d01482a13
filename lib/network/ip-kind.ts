import { type IpAddress, type IpFamily, parseIpAddress } from './ip-address';

/**
 * Returns the IP address in a string that is known to contain one, as in code and examples. Throws a RangeError if the
 * string is not an IP address.
 */
export function ipAddress(text: string): IpAddress {
  const parsed = parseIpAddress(text);
  if (!parsed.ok) throw new RangeError(`not an IP address (${parsed.code}): ${text}`);
  return parsed.value;
}

export const getIpFamily = (address: IpAddress): IpFamily => (address.includes(':') ? 'ipv6' : 'ipv4');

/**
 * Returns the address that means all of a host's own addresses: 0.0.0.0 (Linux ip(7), INADDR_ANY) and :: (RFC 4291
 * §2.5.2).
 */
export const getWildcard = (family: IpFamily): IpAddress => ipAddress(family === 'ipv4' ? '0.0.0.0' : '::');

/**
 * Returns the loopback address that a host uses as its own: 127.0.0.1 (RFC 1122 §3.2.1.3) and ::1 (RFC 4291 §2.5.3).
 */
export const getLoopback = (family: IpFamily): IpAddress => ipAddress(family === 'ipv4' ? '127.0.0.1' : '::1');

export const isWildcard = (address: IpAddress): boolean => address === getWildcard(getIpFamily(address));

/** Returns whether an address is a loopback address: any in 127.0.0.0/8, but only ::1 in IPv6. */
export const isLoopback = (address: IpAddress): boolean =>
  getIpFamily(address) === 'ipv4' ? address.startsWith('127.') : address === getLoopback('ipv6');

const MAPPED = '::ffff:';

/** Returns the IPv4 address in an IPv4-mapped IPv6 address (RFC 4291 §2.5.5.2), and any other address unchanged. */
export const unmapped = (address: IpAddress): IpAddress =>
  address.startsWith(MAPPED) && address.includes('.') ? ipAddress(address.slice(MAPPED.length)) : address;

/** Returns an IPv4 address as an IPv6 socket shows it, `::ffff:192.0.2.1`, and an IPv6 address unchanged. */
export const mapped = (address: IpAddress): IpAddress =>
  getIpFamily(address) === 'ipv4' ? ipAddress(`${MAPPED}${address}`) : address;
