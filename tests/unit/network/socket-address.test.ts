import { isIPv4, isIPv6 } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type IpFault, parseIpAddress } from '@/lib/network/ip-address';
import { getIpFamily, ipAddress, isLoopback, isWildcard, mapped, unmapped } from '@/lib/network/ip-kind';
import {
  formatSocketAddress,
  isSameSocketAddress,
  parseSocketAddress,
  type SocketAddressFault,
  socketAddress,
} from '@/lib/network/socket-address';

/**
 * Texts similar to IPv6 addresses: valid ones with a character inserted, removed, or changed, and random combinations
 * of parts.
 */
const nearIpv6 = fc.oneof(
  fc.ipV6(),
  fc
    .array(fc.constantFrom(':', '::', '0', '00', '1', 'ffff', 'FfFf', '12345', '1.2.3.4', '256.1.1.1', '.', 'g'), {
      maxLength: 18,
    })
    .map((parts) => parts.join('')),
  fc
    .tuple(fc.ipV6(), fc.nat(), fc.constantFrom('', ':', '0', 'f', '.', '::'))
    .map(([text, at, put]) => text.slice(0, at % text.length) + put + text.slice((at % text.length) + 1)),
);
const nearIpv4 = fc.oneof(
  fc.ipV4(),
  fc.array(fc.constantFrom('.', '0', '00', '1', '255', '256', '01', 'x'), { maxLength: 9 }).map((p) => p.join('')),
  fc.array(fc.nat({ max: 300 }), { minLength: 3, maxLength: 5 }).map((octets) => octets.join('.')),
);

describe('an IP address', () => {
  it('is valid if and only if Node accepts it', () => {
    fc.assert(
      fc.property(fc.oneof(nearIpv6, nearIpv4, fc.string()), (text) => {
        // Our alphabet for zones is larger than Node's.
        fc.pre(!text.includes('%'));
        expect(parseIpAddress(text).ok).toBe(isIPv4(text) || isIPv6(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('has one spelling, the same as in URLs', () => {
    fc.assert(
      fc.property(fc.ipV6(), (text) => {
        const written = ipAddress(text);
        expect(ipAddress(written)).toBe(written);
        const host = new URL(`http://[${text}]/`).hostname.slice(1, -1);
        expect(new URL(`http://[${written}]/`).hostname.slice(1, -1)).toBe(host);
        if (!written.includes('.')) expect(written).toBe(host);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['2001:0DB8:0:0:0:0:0:1', '2001:db8::1'],
    ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['2001:0:0:1:0:0:0:1', '2001:0:0:1::1'],
    ['2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['0:0:0:0:0:0:0:0', '::'],
    ['1:0:0:0:0:0:0:0', '1::'],
    ['0::ffff:c000:0201', '::ffff:192.0.2.1'],
    ['::1.2.3.4', '::102:304'],
    ['FE80::1%eth0', 'fe80::1%eth0'],
    ['192.0.2.1', '192.0.2.1'],
  ])('writes %s as %s (RFC 5952 §4, §5)', (text, canonical) => expect(ipAddress(text)).toBe(canonical));

  it.each<[string, IpFault]>([
    ['', 'empty'],
    ['localhost', 'bad-character'],
    ['192.0.2', 'octet-count'],
    ['192.0.2.1.5', 'octet-count'],
    ['192..2.1', 'octet-empty'],
    ['192.0.02.1', 'octet-leading-zero'],
    ['192.0.2.256', 'octet-out-of-range'],
    ['2001:db8::1::2', 'two-gaps'],
    ['2001:db8:::1', 'two-gaps'],
    [':2001:db8::1', 'lone-colon'],
    ['2001:db8::1:', 'lone-colon'],
    ['2001:db8::12345', 'group-too-long'],
    ['2001:db8:1:2:3:4:5', 'too-few-groups'],
    ['2001:db8:1:2:3:4:5:6:7', 'too-many-groups'],
    ['2001:db8:1:2:3:4:5:6::', 'too-many-groups'],
    ['2001:db8::g', 'bad-character'],
    ['::192.0.2.1:1', 'ipv4-part-misplaced'],
    ['::ffff:192.0.2.256', 'octet-out-of-range'],
    ['fe80::1%', 'zone-malformed'],
  ])('refuses %j: %s', (text, code) => expect(parseIpAddress(text)).toEqual({ ok: false, code }));

  it('knows the wildcard and loopback addresses of both families', () => {
    const kinds = ['0.0.0.0', '127.0.0.1', '127.255.0.9', '192.0.2.1', '::', '::1', '2001:db8::1'].map((text) => {
      const address = ipAddress(text);
      return [getIpFamily(address), isWildcard(address), isLoopback(address)];
    });
    expect(kinds).toEqual([
      ['ipv4', true, false],
      ['ipv4', false, true],
      ['ipv4', false, true],
      ['ipv4', false, false],
      ['ipv6', true, false],
      ['ipv6', false, true],
      ['ipv6', false, false],
    ]);
  });

  it('is mapped into IPv6 and back', () => {
    fc.assert(fc.property(fc.ipV4(), (text) => unmapped(mapped(ipAddress(text))) === text));
    expect(mapped(ipAddress('::1'))).toBe('::1');
    expect(unmapped(ipAddress('::1'))).toBe('::1');
  });

  it('is not made from an invalid text', () => expect(() => ipAddress('192.0.2')).toThrow(RangeError));
});

describe('a socket address', () => {
  it('is parsed as it was written', () => {
    const addresses = fc.oneof(fc.ipV4(), fc.ipV6()).map(ipAddress);
    fc.assert(
      fc.property(addresses, fc.integer({ min: 0, max: 65_535 }), (address, port) => {
        expect(parseSocketAddress(formatSocketAddress({ address, port }))).toEqual({
          ok: true,
          value: { address, port },
        });
      }),
    );
  });

  it('is written with brackets only for IPv6', () => {
    expect(formatSocketAddress(socketAddress('[2001:DB8:0::1]:443'))).toBe('[2001:db8::1]:443');
    expect(formatSocketAddress(socketAddress('192.0.2.1:443'))).toBe('192.0.2.1:443');
    expect(formatSocketAddress(socketAddress('[fe80::1%eth0]:53'))).toBe('[fe80::1%eth0]:53');
  });

  it('is the same in every spelling', () => {
    expect(isSameSocketAddress(socketAddress('[0::1]:80'), socketAddress('[::1]:80'))).toBe(true);
    expect(isSameSocketAddress(socketAddress('[::1]:80'), socketAddress('[::1]:81'))).toBe(false);
    expect(isSameSocketAddress(socketAddress('[::1]:80'), socketAddress('[::2]:80'))).toBe(false);
  });

  it.each<[string, SocketAddressFault]>([
    ['', 'empty'],
    ['2001:db8::1:443', 'brackets-missing'],
    ['::1', 'brackets-missing'],
    ['[2001:db8::1:443', 'bracket-not-closed'],
    ['2001:db8::1]:443', 'bracket-not-opened'],
    ['[192.0.2.1]:443', 'brackets-around-ipv4'],
    ['[localhost]:443', 'bad-character'],
    ['[2001:db8::1]443', 'colon-missing'],
    ['[2001:db8::1]', 'port-missing'],
    ['192.0.2.1', 'port-missing'],
    ['192.0.2.1:', 'port-empty'],
    ['[::1]:', 'port-empty'],
    ['192.0.2.1:http', 'port-not-a-number'],
    ['192.0.2.1:80:80', 'port-not-a-number'],
    ['192.0.2.1:-1', 'port-not-a-number'],
    ['192.0.2.1: 80', 'port-not-a-number'],
    ['192.0.2.1:*', 'port-not-a-number'],
    ['192.0.2.1:080', 'port-leading-zero'],
    ['192.0.2.1:65536', 'port-out-of-range'],
    ['[::1]:99999', 'port-out-of-range'],
    ['192.0.2.256:80', 'octet-out-of-range'],
    ['192.0.2.01:80', 'octet-leading-zero'],
    ['192.0.2:80', 'octet-count'],
    ['[2001:db8::1::2]:80', 'two-gaps'],
    ['example.org:80', 'bad-character'],
    [' 192.0.2.1:80', 'bad-character'],
    [':80', 'empty'],
  ])('refuses %j: %s', (text, code) => expect(parseSocketAddress(text)).toEqual({ ok: false, code }));

  it('is not made from an invalid text', () => expect(() => socketAddress('::1')).toThrow(RangeError));
});
