import { parseIpAddress } from '@/lib/network/ip-address';

/**
 * Where a request comes from. A proxy appends the address it was asked from to `X-Forwarded-For`; what stands further
 * left anybody may have written.
 * @param forwarded the header as it came
 * @param peer the other end of the connection
 * @param proxies how many proxies of our own stand in front; with none the header is not believed
 */
export function clientAddress(forwarded: string | undefined, peer: string | undefined, proxies: number): string {
  const said = proxies === 0 ? undefined : (forwarded ?? '').split(',').at(-proxies)?.trim();
  return [said, peer].find((text) => text !== undefined && text !== '' && isAddress(text)) ?? 'unknown';
}

const isAddress = (text: string): boolean => parseIpAddress(text).ok;

/**
 * The part of an address that stands for one subscriber: all of an IPv4 address, the first 64 bits of an IPv6 address
 * (RFC 4291 §2.5.4: the rest is the interface's, and a machine can take as many as it likes).
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
