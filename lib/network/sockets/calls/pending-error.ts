import { type Network, replace } from '@/lib/network/sockets/network';
import type { DatagramSocket } from '@/lib/network/sockets/socket';
import { fail } from '@/lib/result';

/**
 * Fails with the error that an ICMP message left on a datagram socket, and clears it. Returns null if there is none.
 */
export function takePendingError(network: Network, socket: DatagramSocket) {
  const { state } = socket;
  if (state.kind !== 'connected' || state.pendingError === null) return null;
  const told = replace(network, { ...socket, state: { ...state, pendingError: null } });
  return { network: told, outcome: fail(state.pendingError) };
}
