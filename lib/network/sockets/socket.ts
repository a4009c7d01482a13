import type { IpFamily } from '../ip-address';
import type { SocketAddress } from '../socket-address';

declare const socketId: unique symbol;
/** The id of one socket of a network. It is never reused. Only `network.ts` makes it. */
export type SocketId = string & { readonly [socketId]: true };

/** A running program. The user `root` may bind system ports, and only sockets of one user can share a port. */
export type Process = { readonly program: string; readonly pid: number; readonly user: string };

/** The program that has the socket open, and its file descriptor there. */
export type SocketHolder = Process & { readonly fd: number };

export type SocketOption = 'SO_REUSEADDR' | 'SO_REUSEPORT' | 'IPV6_V6ONLY';

/**
 * The fields that all sockets have. The addresses in a socket's state are those in packets: a dual-stack socket that
 * uses IPv4 has plain IPv4 addresses there, and its program sees them as `::ffff:192.0.2.1` (RFC 3493 §3.7).
 */
type Base = {
  readonly id: SocketId;
  /** The name of its host. */
  readonly host: string;
  readonly family: IpFamily;
  readonly options: readonly SocketOption[];
  /**
   * Null if only the kernel still has the socket, because the connection was not accepted yet or its program closed it.
   */
  readonly holder: SocketHolder | null;
};

/**
 * The states of RFC 9293 §3.3.2 that a connection stays in if no segment is lost or delayed, except LISTEN and
 * TIME-WAIT, which have their own types.
 */
export type ConnectionPhase = 'established' | 'fin-wait-2' | 'close-wait';

/**
 * Who chose the local port: `named` by the program in bind(); `assigned` by the system in bind() or listen(), or taken
 * from the listener by an accepted connection; `picked` by the system in connect(). When its connection ends, a socket
 * keeps only a named port. Only a picked port may serve connections to several peers.
 */
export type PortOrigin = 'named' | 'assigned' | 'picked';

export type StreamState =
  | { readonly kind: 'unbound' }
  | { readonly kind: 'bound'; readonly local: SocketAddress; readonly portOrigin: PortOrigin }
  | {
      readonly kind: 'listening';
      readonly local: SocketAddress;
      readonly backlog: number;
      /** Connections that are waiting for accept(), in order of arrival. */
      readonly queue: readonly SocketId[];
    }
  | {
      readonly kind: 'connected';
      readonly local: SocketAddress;
      readonly peer: SocketAddress;
      readonly phase: ConnectionPhase;
      /** The data that has arrived and has not been read yet. */
      readonly unread: string;
      readonly portOrigin: PortOrigin;
    }
  | {
      readonly kind: 'time-wait';
      readonly local: SocketAddress;
      readonly peer: SocketAddress;
      readonly portOrigin: PortOrigin;
    }
  | {
      /** The connection is over, but its program has not closed the socket yet. */
      readonly kind: 'finished';
      readonly local: SocketAddress;
      readonly peer: SocketAddress;
      readonly unread: string;
      readonly portOrigin: PortOrigin;
      readonly end: 'fin' | 'reset';
      readonly pendingError: 'ECONNRESET' | 'EPIPE' | null;
    };

export type Datagram = { readonly data: string; readonly from: SocketAddress };

export type DatagramState =
  | { readonly kind: 'unbound' }
  | { readonly kind: 'bound'; readonly local: SocketAddress }
  | {
      readonly kind: 'connected';
      readonly local: SocketAddress;
      readonly peer: SocketAddress;
      /** Set by ICMP Port Unreachable. The next call reports and clears it (Linux udp(7)). */
      readonly pendingError: 'ECONNREFUSED' | null;
    };

export type StreamSocket = Base & { readonly type: 'stream'; readonly state: StreamState };
export type DatagramSocket = Base & {
  readonly type: 'datagram';
  readonly state: DatagramState;
  /** The datagrams that have arrived and have not been read yet, in order of arrival. */
  readonly inbox: readonly Datagram[];
};

/** One socket. A stream socket uses TCP, and a datagram socket uses UDP. */
export type Socket = StreamSocket | DatagramSocket;

export type StreamIn<Kind extends StreamState['kind']> = StreamSocket & {
  readonly state: Extract<StreamState, { readonly kind: Kind }>;
};

/** Returns whether a stream socket is in this state, and narrows its type. */
export const isStreamIn = <Kind extends StreamState['kind']>(
  socket: Socket | undefined | null,
  kind: Kind,
): socket is StreamIn<Kind> => socket?.type === 'stream' && socket.state.kind === kind;

export const hasOption = (socket: Socket, option: SocketOption): boolean => socket.options.includes(option);

/** Returns how many bytes a string takes in UTF-8. */
export const byteLength = (text: string): number => new TextEncoder().encode(text).length;
