import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPortDirectory } from '@/lib/content/port-directory';
import { findNeighbors, findPorts } from '@/lib/network/find-ports';
import { LAST_PORT } from '@/lib/network/port';
import { readPortQuery } from '@/lib/network/port-query';
import { content } from '../../content';

const directory = readPortDirectory(content.catalog);
const find = (typed: string, limit = 10) => findPorts(directory, readPortQuery(typed), limit);
const portsOf = (typed: string) => find(typed).hits.map(({ entry }) => entry.port);

describe('the directory of ports', () => {
  it('holds every row of the registry’s snapshot under its number', () => {
    const rows = directory.entries.flatMap((entry) => entry.rows);
    expect(rows).toHaveLength(content.registry.size);
    expect(directory.rowCount).toBe(content.registry.size);
  });

  it('counts the numbers with a name, as the registry was profiled', () => {
    expect(directory.countNamed(0, 1023)).toBe(686);
    expect(directory.countNamed(1024, 49_151)).toBe(5405);
    expect(directory.countNamed(49_152, LAST_PORT)).toBe(0);
  });

  it('knows the rows for ranges that the package leaves out', () => {
    expect(directory.look(6010).ranges.map(({ name }) => name)).toEqual(['x11']);
    expect(directory.look(6667).ranges.map(({ name, transports }) => [name, ...transports])).toEqual([
      ['ircu', 'tcp'],
      [null, 'udp'],
    ]);
    expect(directory.look(49_151).ranges).toHaveLength(1);
  });

  it('says nothing about an unknown number', () => {
    expect(directory.look(65_000)).toEqual({ port: 65_000, rows: [], services: [], customary: [], ranges: [] });
  });

  it('never calls a customary use registered', () => {
    const uses = directory.entries.flatMap(({ customary }) => customary);
    expect(uses.length).toBeGreaterThan(0);
    for (const { use } of uses) expect(use).not.toMatch(/registered|assigned|official/i);
  });
});

describe('a search for a port', () => {
  it.each([
    ['ssh', 22],
    ['dns', 53],
    ['domain', 53],
    ['http', 80],
    ['www', 80],
    ['https', 443],
    ['rdp', 3389],
    ['ms-wbt-server', 3389],
    ['x11', 6000],
    ['flex-lm', 27_000],
    ['EtherNet/IP-2', 44_818],
    ['nut', 3493],
  ])('by the name “%s” finds %i first, as an exact match', (typed, port) => {
    const [best] = find(typed).hits;
    expect(best?.entry.port).toBe(port);
    expect(best?.isExact).toBe(true);
  });

  it.each([
    ['kubernetes', 6443],
    ['wireguard', 51_820],
    ['network ups', 3493],
    ['mail', 25],
  ])('by the use “%s” finds %i', (typed, port) => expect(portsOf(typed)).toContain(port));

  it('by a number finds the number, then those that begin with it', () => {
    const [first, ...others] = portsOf('22');
    expect(first).toBe(22);
    expect(others.length).toBeGreaterThan(3);
    for (const port of others) expect(String(port)).toMatch(/^22/);
  });

  it('finds a number even if nothing is known about it', () => {
    expect(portsOf('65000')).toEqual([65_000]);
  });

  it('by a range finds the numbers in it, in order', () => {
    const ports = portsOf('20-25');
    expect(ports).toEqual([20, 21, 22, 23, 24, 25]);
  });

  it('puts services that are taught before ports that are only in the registry', () => {
    expect(portsOf('https').slice(0, 2)).toContain(443);
    expect(portsOf('sftp')[0]).toBe(22);
    expect(portsOf('sftp')).toContain(115);
  });

  it.each(['70000', '-1', '???', '', 'there is no such name'])('for “%s” finds nothing', (typed) =>
    expect(find(typed)).toEqual({ hits: [], total: 0 }),
  );

  it('returns no more than the requested number, and says how many there are', () => {
    const { hits, total } = find('a', 5);
    expect(hits).toHaveLength(5);
    expect(total).toBeGreaterThan(1000);
  });

  it('finds no port twice, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 4 }), fc.constantFrom('irc', 'x', '6', '66', 'flex')), (typed) => {
        const ports = find(typed, 1000).hits.map(({ entry }) => entry.port);
        expect(new Set(ports).size).toBe(ports.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the neighbors of a port', () => {
  it('are the nearest numbers about which something is known', () => {
    expect(findNeighbors(directory, 22)).toEqual({ before: 21, after: 23 });
    expect(findNeighbors(directory, 0).before).toBeNull();
    expect(findNeighbors(directory, LAST_PORT).after).toBeNull();
    expect(() => findNeighbors(directory, 65_536)).toThrow(RangeError);
  });
});
