import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getPortRange, LAST_PORT, PORT_RANGES } from '@/lib/network/port';

describe('the ranges of RFC 6335 §6', () => {
  it('cover every port once', () => {
    const sizes = PORT_RANGES.map(({ first, last }) => last - first + 1);
    expect(sizes).toEqual([1024, 48_128, 16_384]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: LAST_PORT }), (port) => {
        expect(PORT_RANGES.filter(({ first, last }) => port >= first && port <= last)).toEqual([getPortRange(port)]);
      }),
    );
  });

  it.each([
    [0, 'system'],
    [1023, 'system'],
    [1024, 'user'],
    [49_151, 'user'],
    [49_152, 'dynamic'],
    [65_535, 'dynamic'],
  ])('assign %i to %s', (port, name) => expect(getPortRange(port).name).toBe(name));

  it.each([-1, 65_536, 1.5, Number.NaN])('have no range for %f', (port) => {
    expect(() => getPortRange(port)).toThrow(RangeError);
  });
});
