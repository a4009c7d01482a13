import { isIP } from 'node:net';

/**
 * Returns the address that a request comes from. A proxy appends the address of its client to `X-Forwarded-For`, and
 * anyone may have written what is farther to the left.
 * @param forwarded the header, unchanged
 * @param peer the address at the other end of the connection
 * @param proxies how many of our own proxies are in front; if there are none, the header is ignored
 */
export function clientAddress(forwarded: string | undefined, peer: string | undefined, proxies: number): string {
  const said = proxies === 0 ? undefined : (forwarded ?? '').split(',').at(-proxies)?.trim();
  return [said, peer].find((text) => text !== undefined && isIP(text) !== 0) ?? 'unknown';
}

/**
 * Returns the part of an address that identifies one subscriber: all of an IPv4 address, or the first 64 bits of an
 * IPv6 address. The other 64 bits identify an interface (RFC 4291 §2.5.4), and a machine can use as many different ones
 * as it likes.
 */
export function addressGroup(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!address.includes(':')) return address;
  const [left = '', right = ''] = address.replace(/%.*$/, '').split('::');
  const groups = (text: string) => text.split(':').filter((group) => group !== '');
  const zeros = address.includes('::') ? Math.max(0, 8 - groups(left).length - groups(right).length) : 0;
  const all = [...groups(left), ...Array<string>(zeros).fill('0'), ...groups(right)];
  return `${all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
