import type { IpFamily } from '@/lib/network/ip-address';
import { ipAddress } from '@/lib/network/ip-kind';
import { formatSocketAddress, type SocketAddress } from '@/lib/network/socket-address';
import type { SocketOption } from '@/lib/network/sockets/socket';

/** A call with names for sockets, and for ports whose number is not known in advance: `127.0.0.1:A`. */
export type NamedCall =
  | { readonly call: 'socket'; readonly as: string; readonly type: 'stream' | 'datagram'; readonly family: IpFamily }
  | { readonly call: 'set-option'; readonly socket: string; readonly option: SocketOption }
  | { readonly call: 'bind'; readonly socket: string; readonly at: string }
  | { readonly call: 'listen'; readonly socket: string; readonly backlog: number }
  | { readonly call: 'connect'; readonly socket: string; readonly to: string }
  | { readonly call: 'accept'; readonly socket: string; readonly as: string }
  | { readonly call: 'send'; readonly socket: string; readonly data: string; readonly to?: string }
  | { readonly call: 'receive' | 'shutdown' | 'close' | 'names'; readonly socket: string };

/** The result of a call. It has the same form for the model and for the machine. */
export type Told =
  | { readonly kind: 'done' }
  | { readonly kind: 'local'; readonly local: SocketAddress }
  | { readonly kind: 'ends'; readonly local: SocketAddress; readonly peer: SocketAddress | null }
  | { readonly kind: 'data'; readonly data: string; readonly from: SocketAddress | null }
  | { readonly kind: 'end' }
  | { readonly kind: 'error'; readonly code: string };

type Transport = 'tcp' | 'udp';

/**
 * The names of the ports in one run of a script: `A` to `D` are the script's, and `p1`, `p2`, and so on are those that
 * the system chooses, in order of appearance. TCP and UDP have separate numbers.
 */
export type PortNames = {
  address(text: string): SocketAddress;
  write(transport: Transport, told: Told): string;
};

export const SCRIPT_PORTS = ['A', 'B', 'C', 'D'] as const;

export function namePorts(numbers: readonly number[]): PortNames {
  const byName = new Map<string, number>(SCRIPT_PORTS.map((name, index) => [name, numbers[index] ?? 0]));
  const byKey = new Map<string, string>();
  for (const [name, port] of byName) {
    byKey.set(`tcp ${port}`, name);
    byKey.set(`udp ${port}`, name);
  }
  let picked = 0;
  const nameOf = (transport: Transport, port: number): string => {
    if (port === 0) return '0';
    const known = byKey.get(`${transport} ${port}`);
    if (known !== undefined) return known;
    picked += 1;
    byKey.set(`${transport} ${port}`, `p${picked}`);
    byName.set(`p${picked}`, port);
    return `p${picked}`;
  };
  const end = (transport: Transport, { address, port }: SocketAddress): string =>
    formatSocketAddress({ address, port: 0 }).replace(/0$/, nameOf(transport, port));
  return {
    address(text) {
      const colon = text.lastIndexOf(':');
      const port = text.slice(colon + 1);
      const number = byName.get(port) ?? Number(port);
      if (!Number.isInteger(number)) throw new Error(`no such port: ${port}`);
      return { address: ipAddress(text.slice(0, colon).replace(/^\[|\]$/g, '')), port: number };
    },
    write(transport, told) {
      switch (told.kind) {
        case 'local':
          return end(transport, told.local);
        case 'ends':
          return `${end(transport, told.local)} — ${told.peer ? end(transport, told.peer) : 'nobody'}`;
        case 'data':
          return told.from ? `“${told.data}” from ${end(transport, told.from)}` : `“${told.data}”`;
        case 'error':
          return told.code;
        default:
          return told.kind;
      }
    },
  };
}
