import fc from 'fast-check';
import { ipAddress } from '@/lib/network/ip-kind';
import type { SocketAddress } from '@/lib/network/socket-address';
import type { Call } from '@/lib/network/sockets/calls/call';
import { perform } from '@/lib/network/sockets/calls/perform';
import type { Network } from '@/lib/network/sockets/network';
import type { Socket } from '@/lib/network/sockets/socket';
import { CURL, NGINX, SSHD } from './play';

const ADDRESSES = {
  ipv4: ['0.0.0.0', '127.0.0.1', '127.0.0.2', '192.0.2.10', '192.0.2.20'].map(ipAddress),
  ipv6: ['::', '::1', '2001:db8::10', '2001:db8::20', '::ffff:127.0.0.1', '::ffff:192.0.2.10'].map(ipAddress),
};

const moveArbitrary = fc.record({
  call: fc.constantFrom<Call['call'][]>(
    ...([
      'socket',
      'socket',
      'set-option',
      'bind',
      'bind',
      'listen',
      'listen',
      'connect',
      'connect',
      'connect',
    ] as const),
    ...(['accept', 'accept', 'send', 'send', 'receive', 'shutdown', 'close', 'names'] as const),
  ),
  host: fc.constantFrom('server', 'client'),
  process: fc.constantFrom(SSHD, NGINX, CURL),
  type: fc.constantFrom('stream', 'stream', 'datagram'),
  family: fc.constantFrom('ipv4', 'ipv4', 'ipv6'),
  option: fc.constantFrom('SO_REUSEADDR', 'SO_REUSEADDR', 'SO_REUSEPORT', 'IPV6_V6ONLY'),
  which: fc.nat(1000),
  address: fc.nat(1000),
  target: fc.nat(1000),
  port: fc.constantFrom(0, 22, 5000, 5000, 5001),
});
type Move = typeof moveArbitrary extends fc.Arbitrary<infer Made> ? Made : never;

export const movesArbitrary = fc.array(moveArbitrary, { minLength: 10, maxLength: 60, size: 'max' });

/** The open sockets of all programs. */
export const listHeld = ({ hosts }: Network): readonly Socket[] =>
  hosts.flatMap(({ sockets }) => sockets).filter(({ holder }) => holder !== null);

/** Returns the call that a move makes on a network, or null if there is no socket for it. */
function callFor(network: Network, move: Move): Call | null {
  const held = listHeld(network);
  const socket = held[move.which % Math.max(1, held.length)];
  const { call } = move;
  if (call === 'socket' || !socket) return { ...move, call: 'socket' };
  const addresses = ADDRESSES[socket.family];
  const drawn = { address: addresses[move.address % addresses.length] ?? addresses[0], port: move.port };
  const at = drawn as SocketAddress;
  const id = { socket: socket.id };
  switch (call) {
    case 'bind':
      return { ...id, call, at };
    case 'listen':
      return { ...id, call, backlog: 2 };
    case 'connect':
      return { ...id, call, to: findTarget(network, socket, move) ?? at };
    case 'send':
      return {
        ...id,
        call,
        data: `${move.which}`,
        ...(socket.type === 'datagram' && move.target % 2 ? { to: at } : {}),
      };
    case 'set-option':
      return { ...id, call, option: move.option };
    default:
      return { ...id, call };
  }
}

/** Mostly an address with a socket that could answer. */
function findTarget(network: Network, socket: Socket, { target }: Move): SocketAddress | null {
  const candidates = listHeld(network).flatMap((other) => {
    const { state } = other;
    const mayAnswer = other.type === 'stream' ? state.kind === 'listening' : state.kind !== 'unbound';
    const isFit = other.type === socket.type && other.family === socket.family && mayAnswer;
    return isFit && 'local' in state && state.local.address.includes(':') === (socket.family === 'ipv6')
      ? [state.local]
      : [];
  });
  return target % 5 === 0 ? null : (candidates[target % Math.max(1, candidates.length)] ?? null);
}

/** Makes the calls of these moves. Yields every network on the way with the outcome that led to it. */
export function playMoves(start: Network, moves: readonly Move[]) {
  const steps: ReturnType<typeof perform>[] = [];
  let network = start;
  for (const move of moves) {
    const call = callFor(network, move);
    if (!call) continue;
    const step = perform(network, call);
    steps.push(step);
    network = step.network;
  }
  return { network, steps };
}
