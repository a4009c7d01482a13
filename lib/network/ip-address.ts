import { fail, type Result, succeed } from '@/lib/result';

declare const canonical: unique symbol;
/** An IP address in its canonical spelling, so that equal addresses are equal strings. Only this file makes it. */
export type IpAddress = string & { readonly [canonical]: true };

export type IpFamily = 'ipv4' | 'ipv6';

/** The reason why a text is not an IP address. */
export type IpFault =
  | 'empty'
  | 'bad-character'
  | 'octet-count'
  | 'octet-empty'
  | 'octet-leading-zero'
  | 'octet-out-of-range'
  | 'two-gaps'
  | 'lone-colon'
  | 'group-too-long'
  | 'too-few-groups'
  | 'too-many-groups'
  | 'ipv4-part-misplaced'
  | 'zone-malformed';

/**
 * Reads an IPv4 address (four decimal octets, RFC 6943 §3.1.1 "strict") or an IPv6 address (RFC 4291 §2.2), which may
 * have a zone, as in `fe80::1%eth0` (RFC 4007 §11). Refuses leading zeros in an octet, because some parsers read such
 * an octet as octal.
 */
export function parseIpAddress(text: string): Result<IpAddress, IpFault> {
  if (text === '') return fail('empty');
  return text.includes(':') ? parseIpv6(text) : parseIpv4(text);
}

function parseIpv4(text: string): Result<IpAddress, IpFault> {
  if (/[^0-9.]/.test(text)) return fail('bad-character');
  const octets = text.split('.');
  if (octets.includes('')) return fail('octet-empty');
  if (octets.length !== 4) return fail('octet-count');
  if (octets.some((octet) => octet.length > 1 && octet.startsWith('0'))) return fail('octet-leading-zero');
  if (octets.some((octet) => Number(octet) > 255)) return fail('octet-out-of-range');
  return succeed(text as IpAddress);
}

function parseIpv6(text: string): Result<IpAddress, IpFault> {
  const percent = text.indexOf('%');
  const body = percent === -1 ? text : text.slice(0, percent);
  const zone = percent === -1 ? '' : text.slice(percent);
  const groups = readGroups(body);
  if (!groups.ok) return groups;
  if (percent !== -1 && !/^%[0-9A-Za-z._~-]+$/.test(zone)) return fail('zone-malformed');
  return succeed(`${formatGroups(groups.value)}${zone}` as IpAddress);
}

/** Reads the eight 16-bit groups of an IPv6 address without a zone. */
function readGroups(body: string): Result<readonly number[], IpFault> {
  if (/[^0-9A-Fa-f:.]/.test(body)) return fail('bad-character');
  const hex = withoutDottedEnd(body);
  if (!hex.ok) return hex;
  const halves = hex.value.split('::');
  if (halves.length > 2 || hex.value.includes(':::')) return fail('two-gaps');
  if (halves.some((half) => half.startsWith(':') || half.endsWith(':'))) return fail('lone-colon');
  const [head = [], tail] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const groups = [...head, ...(tail ?? [])];
  if (groups.some((group) => group.includes('.'))) return fail('ipv4-part-misplaced');
  if (groups.some((group) => group.length > 4)) return fail('group-too-long');
  if (tail === undefined && groups.length < 8) return fail('too-few-groups');
  // The `::` replaces at least one group (RFC 4291 §2.2).
  if (groups.length > (tail === undefined ? 8 : 7)) return fail('too-many-groups');
  const zeros = Array<string>(8 - groups.length).fill('0');
  return succeed([...head, ...zeros, ...(tail ?? [])].map((group) => Number.parseInt(group, 16)));
}

/** Rewrites the last 32 bits in hexadecimal if they are in dotted decimal, as in `::ffff:192.0.2.1` (RFC 4291 §2.2). */
function withoutDottedEnd(body: string): Result<string, IpFault> {
  const start = body.lastIndexOf(':') + 1;
  const end = body.slice(start);
  if (!end.includes('.')) return succeed(body);
  const dotted = parseIpv4(end);
  if (!dotted.ok) return dotted;
  const [a = 0, b = 0, c = 0, d = 0] = end.split('.').map(Number);
  return succeed(`${body.slice(0, start)}${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`);
}

/**
 * Formats an address according to RFC 5952 §4: in lower case, without leading zeros, and with `::` for the longest run
 * of two or more zero groups, or for the first of equally long runs. A mapped address follows §5.
 */
function formatGroups(groups: readonly number[]): string {
  if (groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff) {
    const octets = groups.slice(6).flatMap((group) => [group >> 8, group & 255]);
    return `::ffff:${octets.join('.')}`;
  }
  const longest = findLongestZeros(groups);
  const hex = (part: readonly number[]) => part.map((group) => group.toString(16)).join(':');
  if (longest.length < 2) return hex(groups);
  return `${hex(groups.slice(0, longest.start))}::${hex(groups.slice(longest.start + longest.length))}`;
}

function findLongestZeros(groups: readonly number[]): { readonly start: number; readonly length: number } {
  let longest = { start: 0, length: 0 };
  let length = 0;
  for (const [index, group] of groups.entries()) {
    length = group === 0 ? length + 1 : 0;
    if (length > longest.length) longest = { start: index - length + 1, length };
  }
  return longest;
}
