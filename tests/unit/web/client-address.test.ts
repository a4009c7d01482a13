import { describe, expect, it } from 'vitest';
import { addressGroup, clientAddress } from '@/lib/web/client-address';

describe('the address of a client', () => {
  it.each([
    ['is the connection’s when no proxy is trusted, whatever the header says', '203.0.113.9', 0, '127.0.0.1'],
    ['is what the one proxy appended, not what the client wrote', '198.51.100.1, 203.0.113.9', 1, '203.0.113.9'],
    ['is what the outer of two proxies appended', '198.51.100.1, 203.0.113.9, 10.0.0.2', 2, '203.0.113.9'],
    ['is the connection’s when the header is shorter than the chain', '203.0.113.9', 2, '127.0.0.1'],
    ['is the connection’s when the header is missing', undefined, 1, '127.0.0.1'],
    ['is the connection’s when the header contains no address', 'unknown, <script>', 1, '127.0.0.1'],
  ])('%s', (_, forwarded, proxies, address) => {
    expect(clientAddress(forwarded, '127.0.0.1', proxies)).toBe(address);
  });

  it('is called unknown if it is missing', () => {
    expect(clientAddress(undefined, undefined, 0)).toBe('unknown');
  });
});

describe('the group of an address', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['unknown', 'unknown'],
  ])('of %s is %s', (address, group) => {
    expect(addressGroup(address)).toBe(group);
  });
});
