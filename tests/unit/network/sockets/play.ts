import { ipAddress } from '@/lib/network/ip-kind';
import { socketAddress } from '@/lib/network/socket-address';
import type { Call, CallEffect } from '@/lib/network/sockets/calls/call';
import { openSocket } from '@/lib/network/sockets/calls/open-socket';
import { perform } from '@/lib/network/sockets/calls/perform';
import { getHost, type Network, openNetwork } from '@/lib/network/sockets/network';
import type { Process, SocketId } from '@/lib/network/sockets/socket';

export const at = socketAddress;

export const SSHD: Process = { program: 'sshd', pid: 812, user: 'root' };
export const NGINX: Process = { program: 'nginx', pid: 901, user: 'www-data' };
export const CURL: Process = { program: 'curl', pid: 2044, user: 'ana' };

/** A server and a client on one link, and a host that has only IPv4. */
export const twoHosts = (): Network =>
  openNetwork([
    { name: 'server', addresses: ['192.0.2.10', '2001:db8::10'].map(ipAddress) },
    { name: 'client', addresses: ['192.0.2.20', '2001:db8::20'].map(ipAddress) },
    { name: 'old', addresses: [ipAddress('192.0.2.30')], ephemeral: { first: 50_000, last: 50_002 } },
  ]);

/** A network on which calls are made one after another. */
export function play(start: Network = twoHosts()) {
  let network = start;
  const take = <Value>(step: CallEffect<Value>): CallEffect<Value>['outcome'] => {
    network = step.network;
    return step.outcome;
  };
  return {
    host: (name: string) => getHost(network, name),
    network: () => network,
    open(host: string, process: Process, type: 'stream' | 'datagram', family: 'ipv4' | 'ipv6' = 'ipv4'): SocketId {
      const outcome = take(openSocket(network, { host, process, type, family }));
      if (!outcome.ok) throw new Error(outcome.code);
      return outcome.value;
    },
    /** Makes a call and returns its outcome. */
    call: (call: Call) => take<unknown>(perform(network, call)),
    /** Makes a call and returns its result. Throws if it fails. */
    get<Value>(step: (network: Network) => CallEffect<Value>): Value {
      const outcome = take(step(network));
      if (!outcome.ok) throw new Error(outcome.code);
      return outcome.value;
    },
  };
}
