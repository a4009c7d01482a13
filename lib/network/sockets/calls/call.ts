import type { IpFamily } from '@/lib/network/ip-address';
import type { SocketAddress } from '@/lib/network/socket-address';
import type { Network } from '@/lib/network/sockets/network';
import type { Process, Socket, SocketId, SocketOption } from '@/lib/network/sockets/socket';
import type { Result } from '@/lib/result';

/** A call that a program makes, with its arguments. */
export type Call =
  | {
      readonly call: 'socket';
      readonly host: string;
      readonly process: Process;
      readonly type: Socket['type'];
      readonly family: IpFamily;
    }
  | { readonly call: 'set-option'; readonly socket: SocketId; readonly option: SocketOption }
  | { readonly call: 'bind'; readonly socket: SocketId; readonly at: SocketAddress }
  | { readonly call: 'listen'; readonly socket: SocketId; readonly backlog?: number }
  | { readonly call: 'connect'; readonly socket: SocketId; readonly to: SocketAddress }
  | { readonly call: 'accept'; readonly socket: SocketId }
  /** With `to`, the call is sendto(). A stream socket ignores `to` (Linux send(2)). */
  | { readonly call: 'send'; readonly socket: SocketId; readonly data: string; readonly to?: SocketAddress }
  | { readonly call: 'receive'; readonly socket: SocketId }
  /** Ends only the sending direction, SHUT_WR. */
  | { readonly call: 'shutdown'; readonly socket: SocketId }
  | { readonly call: 'close'; readonly socket: SocketId }
  /** Both getsockname() and getpeername(). */
  | { readonly call: 'names'; readonly socket: SocketId };

/** The arguments of the call with this name. */
export type CallOf<Name extends Call['call']> = Omit<Extract<Call, { readonly call: Name }>, 'call'>;

/**
 * The errors of the calls, by their POSIX names. If a call would make the program wait, it fails with EAGAIN, because
 * no call here waits.
 */
export type ErrorCode =
  | 'EACCES'
  | 'EADDRINUSE'
  | 'EADDRNOTAVAIL'
  | 'EAFNOSUPPORT'
  | 'EAGAIN'
  | 'EBADF'
  | 'ECONNREFUSED'
  | 'ECONNRESET'
  | 'EDESTADDRREQ'
  | 'EHOSTUNREACH'
  | 'EINVAL'
  | 'EISCONN'
  | 'ENETUNREACH'
  | 'ENOPROTOOPT'
  | 'ENOTCONN'
  | 'EOPNOTSUPP'
  | 'EPIPE'
  | 'ETIMEDOUT';

/** Both ends as the program sees them. Without a peer, getpeername() fails with ENOTCONN. */
export type Names = { readonly local: SocketAddress; readonly peer: SocketAddress | null };
export type Ends = { readonly local: SocketAddress; readonly peer: SocketAddress };
export type Received =
  /** `from` is the sender's address for a datagram, and null for a stream. */
  | { readonly kind: 'data'; readonly data: string; readonly from: SocketAddress | null }
  | { readonly kind: 'end-of-file' };

/**
 * The network after a call, and what the call returned to its program. A failed call may still have changed the
 * network.
 */
export type CallEffect<Value> = { readonly network: Network; readonly outcome: Result<Value, ErrorCode> };
