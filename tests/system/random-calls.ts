import fc from 'fast-check';
import type { SocketAddress } from '@/lib/network/socket-address';
import { isStreamIn, type Socket } from '@/lib/network/sockets/socket';
import type { NamedCall } from './script';

const ADDRESSES = {
  ipv4: ['127.0.0.1', '127.0.0.2', '0.0.0.0'],
  ipv6: ['[::1]', '[::]', '[::ffff:127.0.0.1]', '[::ffff:0.0.0.0]'],
} as const;

const moveArbitrary = fc.record({
  call: fc.constantFrom<('serve' | 'dial' | NamedCall['call'])[]>(
    ...(['serve', 'serve', 'dial', 'dial', 'dial', 'socket', 'socket', 'bind', 'bind', 'listen', 'connect'] as const),
    ...(['connect', 'accept', 'accept', 'accept', 'send', 'send', 'send', 'receive', 'receive'] as const),
    ...(['shutdown', 'close', 'names'] as const),
  ),
  type: fc.constantFrom('stream', 'datagram'),
  family: fc.constantFrom('ipv4', 'ipv4', 'ipv6'),
  reuse: fc.boolean(),
  v6Only: fc.boolean(),
  port: fc.constantFrom('A', 'A', 'B', '0'),
  which: fc.nat(1000),
  address: fc.nat(1000),
  target: fc.nat(1000),
});
type Move = typeof moveArbitrary extends fc.Arbitrary<infer Made> ? Made : never;

export const movesArbitrary = fc.array(moveArbitrary, { minLength: 10, maxLength: 60, size: 'max' });

export type Named = { readonly name: string; readonly socket: Socket };
type NameAddress = (socket: Socket, address: SocketAddress) => string;

/** Returns the calls of a move on the given sockets. `next` names a new one. */
export function callsFor(move: Move, held: readonly Named[], next: string, nameAddress: NameAddress): NamedCall[] {
  const { call, which } = move;
  if (call === 'serve' || call === 'dial' || call === 'socket') {
    const made = newSocket({ ...move, type: call === 'socket' ? move.type : 'stream' }, next);
    const drawn = drawAddress(move, move.family);
    if (call === 'serve') {
      return [...made, { call: 'bind', socket: next, at: drawn }, { call: 'listen', socket: next, backlog: 20 }];
    }
    const to =
      drawTarget(move, held, { type: 'stream', family: move.family }, nameAddress) ?? drawn.replace(/:0$/, ':A');
    return call === 'dial' ? [...made, { call: 'connect', socket: next, to }] : made;
  }
  const fitting = call === 'accept' ? held.filter(({ socket }) => isStreamIn(socket, 'listening')) : held;
  const chosen = fitting[which % Math.max(1, fitting.length)];
  if (!chosen) return [];
  const { name, socket } = chosen;
  const drawn = drawAddress(move, socket.family);
  const to = drawTarget(move, held, socket, nameAddress) ?? drawn.replace(/:0$/, ':A');
  const data = `d${which}`;
  switch (call) {
    case 'set-option':
      return [];
    case 'bind':
      return isOver(socket) ? [] : [{ call, socket: name, at: drawn }];
    case 'listen':
      return [{ call, socket: name, backlog: 20 }];
    case 'connect':
      return isOddTarget(socket, to) ? [] : [{ call, socket: name, to }];
    case 'accept':
      return [{ call, socket: name, as: next }];
    case 'send': {
      const isDirected = socket.type === 'datagram' && move.target % 2 === 0 && !isOddTarget(socket, to);
      return [isDirected ? { call, socket: name, data, to } : { call, socket: name, data }];
    }
    case 'shutdown':
      return isStreamIn(socket, 'connected') || isOver(socket) ? [{ call, socket: name }] : [];
    default:
      return [{ call, socket: name }];
  }
}

function newSocket({ type, family, reuse, v6Only }: Move, as: string): NamedCall[] {
  return [
    { call: 'socket', as, type, family },
    ...(reuse ? [{ call: 'set-option', socket: as, option: 'SO_REUSEADDR' } as const] : []),
    ...(v6Only && family === 'ipv6' ? [{ call: 'set-option', socket: as, option: 'IPV6_V6ONLY' } as const] : []),
  ];
}

const drawAddress = ({ address, port }: Move, family: Socket['family']): string =>
  `${ADDRESSES[family][address % ADDRESSES[family].length]}:${port}`;

/** Draws an address, usually one at which a socket could answer. */
function drawTarget(
  { target }: Move,
  held: readonly Named[],
  { type, family }: { readonly type: Socket['type']; readonly family: Socket['family'] },
  nameAddress: NameAddress,
): string | null {
  const candidates = held.flatMap(({ socket }) => {
    const { state } = socket;
    if (socket.type !== type || socket.family !== family || state.kind === 'unbound') return [];
    return type === 'datagram' || state.kind === 'listening' ? [nameAddress(socket, state.local)] : [];
  });
  return target % 8 === 0 ? null : (candidates[target % Math.max(1, candidates.length)] ?? null);
}

const isOver = (socket: Socket): boolean => isStreamIn(socket, 'finished');

/**
 * Returns whether Linux has peculiarities here that the model omits: a bound TCP socket that connects, perhaps to
 * itself or again within TIME-WAIT, and a connected UDP socket that switches from IPv6 to IPv4.
 */
const isOddTarget = (socket: Socket, to: string): boolean =>
  isStreamIn(socket, 'bound') ||
  (socket.type === 'datagram' && socket.state.kind === 'connected' && to.includes('ffff'));
