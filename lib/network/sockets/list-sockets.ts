import { getIpFamily, isWildcard, unmapped } from '../ip-kind';
import { isSameSocketAddress, type SocketAddress } from '../socket-address';
import { toProgram } from './local-address';
import type { Host } from './network';
import {
  byteLength,
  type ConnectionPhase,
  type DatagramSocket,
  hasOption,
  type Socket,
  type SocketHolder,
  type StreamSocket,
} from './socket';

/** The states as `ss` writes them (Linux ss(8)). UDP also has UNCONN and ESTAB. */
export type RowState = 'LISTEN' | 'ESTAB' | 'FIN-WAIT-2' | 'CLOSE-WAIT' | 'TIME-WAIT' | 'UNCONN';

/** One line of a listing. */
export type SocketRow = {
  readonly netid: 'tcp' | 'udp';
  readonly state: RowState;
  /**
   * The number of bytes not yet read or, for a listener, of waiting connections. Linux counts more: it counts an unread
   * FIN as one byte, and a datagram as all the memory that it takes up.
   */
  readonly receiveQueue: number;
  /**
   * The number of bytes not yet acknowledged, which is always 0 because nothing is delayed here. For a listener, its
   * backlog.
   */
  readonly sendQueue: number;
  readonly family: Socket['family'];
  /** Whether an IPv6 socket is limited to IPv6, by IPV6_V6ONLY or because it is bound to an IPv6 address. */
  readonly v6Only: boolean;
  readonly local: SocketAddress;
  readonly peer: SocketAddress | null;
  /** Null if only the kernel still has the socket. */
  readonly holder: SocketHolder | null;
};

/**
 * Returns what `ss -tuanp` shows to root on a host: UDP before TCP, listeners before connections, and each kind in the
 * order in which the sockets were bound. Like ss, omits TCP sockets that are not listening and have no connection.
 */
export function listSockets({ sockets }: Host): readonly SocketRow[] {
  const rows = sockets.flatMap((socket) => (socket.type === 'datagram' ? rowOfDatagram(socket) : rowOfStream(socket)));
  const rank = ({ netid, state }: SocketRow) => (netid === 'udp' ? 0 : state === 'LISTEN' ? 1 : 2);
  return rows.toSorted((one, other) => rank(one) - rank(other));
}

/**
 * Returns whether two rows, from one host or from two, are the two ends of one connection: the local end of each is the
 * other's peer.
 */
export const isSameConnection = (one: SocketRow, other: SocketRow): boolean =>
  one !== other &&
  one.netid === other.netid &&
  one.peer !== null &&
  other.peer !== null &&
  isSameSocketAddress(onWire(one.local), onWire(other.peer)) &&
  isSameSocketAddress(onWire(one.peer), onWire(other.local));

const PHASES: Readonly<Record<ConnectionPhase, RowState>> = {
  established: 'ESTAB',
  'fin-wait-2': 'FIN-WAIT-2',
  'close-wait': 'CLOSE-WAIT',
};

/** Returns an IPv4-mapped IPv6 address as IPv4, so that both ends of a connection have it in the same form. */
const onWire = ({ address, port }: SocketAddress): SocketAddress => ({ address: unmapped(address), port });

const partsOf = (socket: Socket, wire: { readonly local: SocketAddress; readonly peer?: SocketAddress }) => {
  const { address } = wire.local;
  const isOfIpv6 = getIpFamily(address) === 'ipv6' && !isWildcard(address);
  return {
    family: socket.family,
    v6Only: hasOption(socket, 'IPV6_V6ONLY') || isOfIpv6,
    local: toProgram(socket, wire.local),
    peer: wire.peer ? toProgram(socket, wire.peer) : null,
    holder: socket.holder,
  };
};

function rowOfDatagram(socket: DatagramSocket): readonly SocketRow[] {
  const { state, inbox } = socket;
  if (state.kind === 'unbound') return [];
  const receiveQueue = inbox.reduce((sum, { data }) => sum + byteLength(data), 0);
  const shown = state.kind === 'connected' ? 'ESTAB' : 'UNCONN';
  return [{ netid: 'udp', state: shown, receiveQueue, sendQueue: 0, ...partsOf(socket, state) }];
}

function rowOfStream(socket: StreamSocket): readonly SocketRow[] {
  const { state } = socket;
  if (state.kind === 'unbound' || state.kind === 'bound' || state.kind === 'finished') return [];
  const row = { netid: 'tcp', receiveQueue: 0, sendQueue: 0, ...partsOf(socket, state) } as const;
  switch (state.kind) {
    case 'listening':
      return [{ ...row, state: 'LISTEN', receiveQueue: state.queue.length, sendQueue: state.backlog }];
    case 'connected':
      return [{ ...row, state: PHASES[state.phase], receiveQueue: byteLength(state.unread) }];
    case 'time-wait':
      return [{ ...row, state: 'TIME-WAIT' }];
  }
}
