import { describe, expect, it } from 'vitest';
import { readListing } from '@/lib/network/sockets/read-listing';
import { makeQuestion } from '@/lib/quiz/quiz';
import { content } from '../../../content';

const listings = ['read-listing', 'which-socket'].flatMap((form) =>
  content.catalog.concepts.flatMap((concept) =>
    [0, 1, 2, 3, 4, 5].flatMap((seed) => {
      const asked = makeQuestion(content.catalog, concept, { form: form as 'read-listing', seed });
      return asked && 'listing' in asked.question ? [asked.question.listing] : [];
    }),
  ),
);

describe('a listing', () => {
  it('is parsed completely in every question: no line, address, or program is lost', () => {
    expect(listings.length).toBeGreaterThan(10);
    for (const listing of listings) {
      const hosts = readListing(listing);
      const sockets = hosts?.flatMap((host) => host.sockets) ?? [];
      const lines = listing.filter((line) => /\b(?:LISTEN|ESTAB|UNCONN)\b/.test(line));
      expect(sockets).toHaveLength(lines.length);
      for (const [place, { line, netid, state, local, peer, program, process }] of sockets.entries()) {
        const told = [line, netid, state, local, peer, program, process].filter((part) => part !== null);
        for (const part of told) expect(lines[place]).toContain(String(part));
        expect(line === null, 'either numbered or with its program').toBe(netid !== null);
        expect(/users:/.test(lines[place] ?? '')).toBe(program !== null);
      }
    }
  });

  it('separates the hosts, each with its title', () => {
    const header = '   State  Local Address:Port  Peer Address:Port';
    const [one, other] =
      readListing([
        'Host 192.0.2.1',
        header,
        ' 1 LISTEN      0.0.0.0:22      0.0.0.0:*',
        '',
        'Host 192.0.2.2',
        header,
        '12 ESTAB     192.0.2.2:41000 192.0.2.1:22',
      ]) ?? [];
    expect(one?.title).toBe('Host 192.0.2.1');
    expect(one?.sockets).toHaveLength(1);
    expect(other?.title).toBe('Host 192.0.2.2');
    expect(other?.sockets).toEqual([
      {
        line: 12,
        netid: null,
        state: 'ESTAB',
        local: '192.0.2.2:41000',
        peer: '192.0.2.1:22',
        program: null,
        process: null,
      },
    ]);
  });

  it('may have UDP sockets, and lines without a process', () => {
    const header = 'Netid State  Recv-Q Send-Q Local Address:Port Peer Address:Port Process';
    const [host] =
      readListing([
        header,
        'udp   UNCONN 0      0            0.0.0.0:68        0.0.0.0:*    users:(("dhclient",pid=500,fd=6))',
        'tcp   TIME-WAIT 0   0               [::1]:22          [::1]:41000',
      ]) ?? [];
    const ofDhcp = { netid: 'udp', state: 'UNCONN', local: '0.0.0.0:68', program: 'dhclient', process: 'pid=500,fd=6' };
    expect(host?.sockets[0]).toMatchObject(ofDhcp);
    expect(host?.sockets[1]).toMatchObject({ state: 'TIME-WAIT', peer: '[::1]:41000', program: null });
  });

  it('is not made from an address, or from a text that only begins like one', () => {
    expect(readListing(['[2001:db8::22:9f]:443'])).toBeNull();
    expect(readListing(['State  Local Address:Port  Peer Address:Port', 'something else'])).toBeNull();
    expect(readListing([])).toBeNull();
  });
});
