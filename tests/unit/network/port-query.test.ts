import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LAST_PORT } from '@/lib/network/port';
import { pathOfQuery, readPortQuery } from '@/lib/network/port-query';
import { anyCharacter } from '../any-character';

describe('a query of the port explorer', () => {
  it.each([
    ['22', 22],
    [' 22 ', 22],
    ['0022', 22],
    [':22', 22],
    ['port 22', 22],
    ['22/tcp', 22],
    ['53 UDP', 53],
    ['udp/53', 53],
    ['65,535', 65_535],
    ['0', 0],
    ['80-80', 80],
  ])('“%s” is a port', (typed, port) => {
    expect(readPortQuery(typed)).toEqual({ kind: 'port', port });
  });

  it.each([
    ['6000-6063', 6000, 6063],
    ['6000–6063', 6000, 6063],
    ['6063 - 6000', 6000, 6063],
    ['ports 6000 to 6063', 6000, 6063],
    ['6000..6063', 6000, 6063],
    ['0-65535', 0, 65_535],
  ])('“%s” is a stretch', (typed, first, last) => {
    expect(readPortQuery(typed)).toEqual({ kind: 'stretch', stretch: { first, last } });
  });

  it.each(['65536', '70000', '99999999999999999999', '1-65536', '-1', '−1', '80.5'])('“%s” is not a port', (typed) =>
    expect(readPortQuery(typed).kind).toBe('no-port'),
  );

  it.each(['', '   ', '???', '/', '..'])('“%s” is empty', (typed) =>
    expect(readPortQuery(typed)).toEqual({ kind: 'nothing' }),
  );

  it.each(['SSH', 'ethernet-ip-2', '802-11-iapp', '3com-tsmux', 'x11', 'é'])('“%s” is a name', (typed) =>
    expect(readPortQuery(typed)).toEqual({ kind: 'name', text: typed.toLowerCase() }),
  );

  it.each([
    ['22/tcp', '/ports/22'],
    ['65,535', '/ports/65535'],
    ['6063 to 6000', '/ports/6000-6063'],
    ['0-65535', '/ports'],
    ['SSH', '/ports/ssh'],
    ['tcp/ip', '/ports/tcp%20ip'],
    ['70,000', '/ports/70000'],
    ['', '/ports'],
  ])('“%s” has the address %s', (typed, path) => expect(pathOfQuery(readPortQuery(typed))).toBe(path));

  it('has an address that leads to the same query, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: anyCharacter }), fc.stringMatching(/^[0-9 ,./-]{1,12}$/)),
        (typed) => {
          const path = pathOfQuery(readPortQuery(typed));
          const again = readPortQuery(decodeURIComponent(path.slice('/ports/'.length)));
          expect(path.split('/').length).toBeLessThanOrEqual(3);
          expect(pathOfQuery(again)).toBe(path);
        },
      ),
    );
  });

  it('names each port with one address', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: LAST_PORT }), (port) => {
        expect(pathOfQuery(readPortQuery(String(port)))).toBe(`/ports/${port}`);
      }),
    );
  });
});
