import { socketAddress } from '@/lib/network/socket-address';
import { bind } from '@/lib/network/sockets/calls/bind';
import { connect } from '@/lib/network/sockets/calls/connect';
import { accept, listen } from '@/lib/network/sockets/calls/listen';
import { openSocket } from '@/lib/network/sockets/calls/open-socket';
import type { Network } from '@/lib/network/sockets/network';
import type { Process, SocketId } from '@/lib/network/sockets/socket';

/** A network on which the calls of a scene run one after another. Throws when a call fails. */
export class Stage {
  network: Network;

  constructor(network: Network) {
    this.network = network;
  }

  /** Makes the process listen over TCP on `at`, such as `0.0.0.0:22`. */
  listen(host: string, process: Process, at: string): SocketId {
    const id = this.#bound(host, process, at);
    this.#take(listen(this.network, { socket: id, backlog: 128 }));
    return id;
  }

  /** Opens a TCP connection from `from` to `to`. It waits there until the server accepts it. */
  connect(host: string, process: Process, from: string, to: string): void {
    const id = this.#bound(host, process, from);
    this.#take(connect(this.network, { socket: id, to: socketAddress(to) }));
  }

  accept(listener: SocketId): void {
    this.#take(accept(this.network, { socket: listener }));
  }

  #bound(host: string, process: Process, at: string): SocketId {
    const id = this.#take(openSocket(this.network, { host, process, type: 'stream', family: 'ipv4' }));
    this.#take(bind(this.network, { socket: id, at: socketAddress(at) }));
    return id;
  }

  #take<Value>(step: { network: Network; outcome: { ok: true; value: Value } | { ok: false; code: string } }): Value {
    if (!step.outcome.ok) throw new Error(`a call of the scene failed: ${step.outcome.code}`);
    this.network = step.network;
    return step.outcome.value;
  }
}
