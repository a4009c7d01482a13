import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLoopback } from '@/lib/network/ip-kind';
import { formatSocketAddress } from '@/lib/network/socket-address';
import { perform } from '@/lib/network/sockets/calls/perform';
import { demultiplex } from '@/lib/network/sockets/demultiplex';
import { covers } from '@/lib/network/sockets/local-address';
import type { Host, Network } from '@/lib/network/sockets/network';
import type { Socket } from '@/lib/network/sockets/socket';
import { sampleSize } from '../../../sample-size';
import { listHeld, movesArbitrary, playMoves } from './any-calls';
import { twoHosts } from './play';

const RUNS = sampleSize(100, 300);

const pairOf = ({ type, state }: Socket): string | null =>
  type === 'stream' && (state.kind === 'connected' || state.kind === 'time-wait')
    ? `${formatSocketAddress(state.local)} ${formatSocketAddress(state.peer)}`
    : null;

const pairsOf = ({ sockets }: Host): readonly string[] => sockets.map(pairOf).filter((pair) => pair !== null);

function freeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) freeze(part);
  }
  return value;
}

const always = (check: (network: Network) => void) =>
  fc.assert(
    fc.property(movesArbitrary, (moves) => {
      for (const { network } of playMoves(twoHosts(), moves).steps) check(network);
    }),
    { numRuns: RUNS },
  );

describe('for any calls of programs', () => {
  it('the same calls give the same network and outcomes, and change no earlier network', () => {
    fc.assert(
      fc.property(movesArbitrary, (moves) => {
        const { network, steps } = playMoves(twoHosts(), moves);
        const frozen = freeze(twoHosts());
        const again = moves.reduce(
          (before, move) => {
            const { network: after, steps: made } = playMoves(before.network, [move]);
            return { network: freeze(after), steps: [...before.steps, ...made] };
          },
          { network: frozen, steps: [] as typeof steps },
        );
        expect(again.network).toEqual(network);
        expect(again.steps).toEqual(steps);
      }),
    );
  });

  it('no two connections of a host share both their ends', () => {
    always(({ hosts }) => {
      const pairs = hosts.map(pairsOf);
      expect(pairs.filter((each) => new Set(each).size < each.length)).toEqual([]);
    });
  });

  it('every open connection has its other end, which receives what it sends', () => {
    always(({ hosts }) => {
      const connections = hosts
        .flatMap(({ sockets }) => sockets)
        .filter(({ type, state }) => type === 'stream' && state.kind === 'connected');
      for (const { id, host: own, state } of connections) {
        if (state.kind !== 'connected') continue;
        // Each host has its own loopback addresses.
        const reached = hosts.filter(({ name }) => name === own || !isLoopback(state.peer.address));
        const ends = reached.flatMap((host) => {
          const found = demultiplex(host, { transport: 'tcp', from: state.local, to: state.peer, request: false });
          return found === 'rst' ? [] : [found];
        });
        expect(ends).toHaveLength(1);
        const back = reached.flatMap((host) => {
          const found = demultiplex(host, { transport: 'tcp', from: state.peer, to: state.local, request: false });
          return found === 'rst' ? [] : [found.id];
        });
        expect(back).toEqual([id]);
      }
    });
  });

  it('a packet goes to at most one socket, which covers its destination', () => {
    const packets = (['tcp', 'udp'] as const).flatMap((transport) =>
      [true, false].map((request) => ({ transport, request })),
    );
    always((network) => {
      for (const host of network.hosts) {
        const locals = host.sockets.flatMap(({ state }) => ('local' in state ? [state.local] : []));
        for (const to of locals) {
          for (const packet of packets) {
            const found = demultiplex(host, { ...packet, from: { address: to.address, port: 1 }, to });
            if (typeof found === 'string') continue;
            const { state } = found;
            if (!('local' in state)) throw new Error('an unbound socket got a packet');
            expect(state.local.port).toBe(to.port);
            expect(covers(found, state.local.address, to.address)).toBe(true);
            expect(found.type).toBe(packet.transport === 'tcp' ? 'stream' : 'datagram');
          }
        }
      }
    });
  });

  it('closing everything leaves only TIME-WAIT, at most one for each connection', () => {
    fc.assert(
      fc.property(movesArbitrary, (moves) => {
        const { network } = playMoves(twoHosts(), moves);
        const closed = listHeld(network).reduce(
          (before, { id }) => perform(before, { call: 'close', socket: id }).network,
          network,
        );
        const left = closed.hosts.flatMap(({ sockets }) => sockets);
        expect(left.map(({ state }) => state.kind).filter((kind) => kind !== 'time-wait')).toEqual([]);
        const ends = left.map(({ host, state }) => {
          if (state.kind !== 'time-wait') return '';
          const pair = [state.local, state.peer].map(formatSocketAddress).sort().join(' ');
          return isLoopback(state.local.address) ? `${host} ${pair}` : pair;
        });
        expect(new Set(ends).size).toBe(ends.length);
        expect(left.every(({ holder }) => holder === null)).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });

  it('a closed socket no longer exists', () => {
    fc.assert(
      fc.property(movesArbitrary, (moves) => {
        const { network } = playMoves(twoHosts(), moves);
        for (const { id: socket } of listHeld(network)) {
          const { network: after } = perform(network, { call: 'close', socket });
          const calls = ['listen', 'accept', 'receive', 'shutdown', 'close', 'names'] as const;
          for (const call of calls) {
            expect(perform(after, { call, socket }).outcome).toEqual({ ok: false, code: 'EBADF' });
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});
