import { isWildcard } from '../ip-kind';
import type { SocketAddress } from '../socket-address';
import { isSameSocketAddress } from '../socket-address';
import { covers, isEndOf } from './local-address';
import type { Host } from './network';
import { type DatagramSocket, hasOption, isStreamIn, type Socket, type StreamIn, type StreamSocket } from './socket';

/** The parts of an arriving packet that decide where it goes. A request is a SYN without ACK. */
export type Packet =
  | { readonly transport: 'tcp'; readonly from: SocketAddress; readonly to: SocketAddress; readonly request: boolean }
  | { readonly transport: 'udp'; readonly from: SocketAddress; readonly to: SocketAddress };

type Segment = Extract<Packet, { readonly transport: 'tcp' }>;
type UserDatagram = Extract<Packet, { readonly transport: 'udp' }>;

/**
 * Returns the socket that receives a packet that has arrived at a host, or the host's answer if there is no such
 * socket.
 *
 * A TCP segment goes to the connection that matches both ends, including one in TIME-WAIT. A request that matches no
 * connection, or only one in TIME-WAIT, goes to a listener at its destination. Any other segment is answered with a
 * reset (RFC 9293 §3.4.1, §3.5.2, §3.9.1.1; RFC 6191 for TIME-WAIT). A UDP datagram goes to a socket connected to its
 * sender, or otherwise to an unconnected socket at its destination. If there is neither, it is answered with ICMP Port
 * Unreachable (Linux udp(7), RFC 1122 §4.1.3.1).
 *
 * Among several listeners or unconnected sockets, one bound to the exact address comes before one bound to the
 * wildcard, an IPv4 socket before an IPv6 socket that also covers IPv4, and then the one bound last (Linux
 * `compute_score`). Among sockets that share a port with SO_REUSEPORT, the sender's port decides, whereas Linux uses a
 * hash of both ends.
 */
export function demultiplex(host: Host, packet: Segment): StreamSocket | 'rst';
export function demultiplex(host: Host, packet: UserDatagram): DatagramSocket | 'icmp-port-unreachable';
export function demultiplex(host: Host, packet: Packet): Socket | 'rst' | 'icmp-port-unreachable';
export function demultiplex(host: Host, packet: Packet): Socket | 'rst' | 'icmp-port-unreachable' {
  return packet.transport === 'tcp'
    ? (findStream(host, packet) ?? 'rst')
    : (findDatagram(host, packet) ?? 'icmp-port-unreachable');
}

function findStream({ sockets }: Host, { from, to, request }: Segment): StreamSocket | null {
  const streams = sockets.filter((socket) => socket.type === 'stream');
  const connection = streams.find((socket) => isEndOf(socket, to, from)) ?? null;
  if (!request || isStreamIn(connection, 'connected')) return connection;
  const listeners = streams.filter((socket): socket is StreamIn<'listening'> => isStreamIn(socket, 'listening'));
  return pickClosest(listeners, from, to);
}

function findDatagram({ sockets }: Host, { from, to }: UserDatagram): DatagramSocket | null {
  const bound = sockets.filter((socket) => socket.type === 'datagram').flatMap(asBound);
  const ofPeer = bound.filter(({ state }) => state.kind === 'connected' && isSameSocketAddress(state.peer, from));
  const ofAny = bound.filter(({ state }) => state.kind === 'bound');
  return pickClosest(ofPeer, from, to) ?? pickClosest(ofAny, from, to);
}

type Bound = { readonly state: { readonly local: SocketAddress } };

const asBound = (socket: DatagramSocket) => {
  const { state } = socket;
  return state.kind === 'unbound' ? [] : [{ ...socket, state }];
};

function pickClosest<Kind extends Socket & Bound>(
  candidates: readonly Kind[],
  from: SocketAddress,
  to: SocketAddress,
): Kind | null {
  const ranked = candidates
    .filter((socket) => socket.state.local.port === to.port && covers(socket, socket.state.local.address, to.address))
    .map((socket) => ({ socket, rank: rankOf(socket) }));
  const best = Math.max(...ranked.map(({ rank }) => rank));
  const equals = ranked.flatMap(({ socket, rank }) => (rank === best ? [socket] : []));
  const last = equals.at(-1);
  if (!last || !hasOption(last, 'SO_REUSEPORT')) return last ?? null;
  const group = equals.filter((socket) => hasOption(socket, 'SO_REUSEPORT'));
  return group[from.port % group.length] ?? null;
}

const rankOf = (socket: Socket & Bound): number =>
  (isWildcard(socket.state.local.address) ? 0 : 2) + (socket.family === 'ipv4' ? 1 : 0);
