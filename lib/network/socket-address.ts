import { fail, type Result, succeed } from '@/lib/result';
import { type IpAddress, type IpFault, parseIpAddress } from './ip-address';
import { getIpFamily } from './ip-kind';
import { LAST_PORT, type Port } from './port';

/**
 * One end of a conversation as a program names it: an IP address and a port number. The context determines the
 * transport.
 */
export type SocketAddress = { readonly address: IpAddress; readonly port: Port };

/** The reason why a string is not a socket address: a fault of its IP address, or one of these. */
export type SocketAddressFault =
  | IpFault
  | 'brackets-missing'
  | 'bracket-not-closed'
  | 'bracket-not-opened'
  | 'brackets-around-ipv4'
  | 'colon-missing'
  | 'port-missing'
  | 'port-empty'
  | 'port-not-a-number'
  | 'port-leading-zero'
  | 'port-out-of-range';

/**
 * Reads `192.0.2.1:443` or `[2001:db8::1]:443` (RFC 3986 §3.2.2, RFC 5952 §6). Both parts are required, and the address
 * must be numeric: a name is not a socket address. Refuses an IPv6 address without brackets, because its port could be
 * read as one of its groups. In a URI, the port may be empty or have leading zeros (RFC 3986 §3.2.3), but not here.
 */
export function parseSocketAddress(text: string): Result<SocketAddress, SocketAddressFault> {
  if (text === '') return fail('empty');
  const parts = text.startsWith('[') ? splitBracketed(text) : splitPlain(text);
  if (!parts.ok) return parts;
  const address = parseIpAddress(parts.value.address);
  if (!address.ok) return address;
  if (parts.value.port === null) return fail('port-missing');
  const port = parsePort(parts.value.port);
  return port.ok ? succeed({ address: address.value, port: port.value }) : port;
}

type Parts = { readonly address: string; readonly port: string | null };

function splitBracketed(text: string): Result<Parts, SocketAddressFault> {
  const close = text.indexOf(']');
  if (close === -1) return fail('bracket-not-closed');
  const address = text.slice(1, close);
  if (!address.includes(':')) return parseIpAddress(address).ok ? fail('brackets-around-ipv4') : fail('bad-character');
  const rest = text.slice(close + 1);
  if (rest === '') return succeed({ address, port: null });
  return rest.startsWith(':') ? succeed({ address, port: rest.slice(1) }) : fail('colon-missing');
}

function splitPlain(text: string): Result<Parts, SocketAddressFault> {
  if (text.includes(']')) return fail('bracket-not-opened');
  const colon = text.indexOf(':');
  if (colon === -1) return succeed({ address: text, port: null });
  const address = text.slice(0, colon);
  if (!address.includes('.') && text.indexOf(':', colon + 1) !== -1) return fail('brackets-missing');
  return succeed({ address, port: text.slice(colon + 1) });
}

function parsePort(text: string): Result<Port, SocketAddressFault> {
  if (text === '') return fail('port-empty');
  if (!/^[0-9]+$/.test(text)) return fail('port-not-a-number');
  if (text.length > 1 && text.startsWith('0')) return fail('port-leading-zero');
  return Number(text) > LAST_PORT ? fail('port-out-of-range') : succeed(Number(text));
}

/** Returns the canonical text, which `parseSocketAddress` can read. An IPv6 address is in brackets (RFC 5952 §6). */
export const formatSocketAddress = ({ address, port }: SocketAddress): string =>
  getIpFamily(address) === 'ipv6' ? `[${address}]:${port}` : `${address}:${port}`;

/**
 * Returns the socket address in a string that is known to contain one. Throws a RangeError if the string is not a
 * socket address.
 */
export function socketAddress(text: string): SocketAddress {
  const parsed = parseSocketAddress(text);
  if (!parsed.ok) throw new RangeError(`not a socket address (${parsed.code}): ${text}`);
  return parsed.value;
}

export const isSameSocketAddress = (one: SocketAddress, other: SocketAddress): boolean =>
  one.port === other.port && one.address === other.address;
