import { bind } from '@/lib/network/sockets/calls/bind';
import type { CallEffect } from '@/lib/network/sockets/calls/call';
import { close, shutdown } from '@/lib/network/sockets/calls/close';
import { connect } from '@/lib/network/sockets/calls/connect';
import { accept, listen } from '@/lib/network/sockets/calls/listen';
import { names, openSocket, setOption } from '@/lib/network/sockets/calls/open-socket';
import { receive } from '@/lib/network/sockets/calls/receive';
import { send } from '@/lib/network/sockets/calls/send';
import { findHeld, findSocket, type Network, openNetwork } from '@/lib/network/sockets/network';
import type { Socket, SocketId } from '@/lib/network/sockets/socket';
import type { NamedCall, PortNames, Told } from './script';

const process = { program: 'script', pid: 1, user: 'somebody' };

/** Makes calls by name on a model of this machine. Only its loopback addresses are used. */
export function modelCalls(ports: PortNames) {
  const ids = new Map<string, SocketId>();
  let network: Network = openNetwork([{ name: 'here', addresses: [] }]);

  const idOf = (name: string): SocketId => {
    const id = ids.get(name);
    if (id === undefined) throw new Error(`no such socket: ${name}`);
    return id;
  };
  const after = <Value>(step: CallEffect<Value>, tell: (value: Value) => Told): Told => {
    network = step.network;
    return step.outcome.ok ? tell(step.outcome.value) : { kind: 'error', code: step.outcome.code };
  };
  const done = (): Told => ({ kind: 'done' });

  const perform = (call: NamedCall): Told => {
    if (call.call === 'socket') {
      const { as, type, family } = call;
      return after(openSocket(network, { host: 'here', process, type, family }), (id) => {
        ids.set(as, id);
        return { kind: 'done' };
      });
    }
    const socket = idOf(call.socket);
    switch (call.call) {
      case 'set-option':
        return after(setOption(network, { socket, option: call.option }), done);
      case 'bind':
        return after(bind(network, { socket, at: ports.address(call.at) }), (local) => ({ kind: 'local', local }));
      case 'listen':
        return after(listen(network, { socket, backlog: call.backlog }), (local) => ({ kind: 'local', local }));
      case 'connect':
        return after(connect(network, { socket, to: ports.address(call.to) }), (ends) => ({ kind: 'ends', ...ends }));
      case 'accept':
        return after(accept(network, { socket }), ({ socket: id, local, peer }) => {
          ids.set(call.as, id);
          return { kind: 'ends', local, peer };
        });
      case 'send': {
        const to = call.to === undefined ? {} : { to: ports.address(call.to) };
        return after(send(network, { socket, data: call.data, ...to }), done);
      }
      case 'receive':
        return after(receive(network, { socket }), (received) =>
          received.kind === 'data' ? received : { kind: 'end' },
        );
      case 'shutdown':
        return after(shutdown(network, { socket }), done);
      case 'close':
        return after(close(network, { socket }), done);
      case 'names':
        return after(names(network, { socket }), (both) => ({ kind: 'ends', ...both }));
    }
  };
  return {
    perform,
    /** Returns the open sockets with their names. */
    held: (): readonly { readonly name: string; readonly socket: Socket }[] =>
      [...ids].flatMap(([name, id]) => {
        const socket = findHeld(network, id);
        return socket ? [{ name, socket }] : [];
      }),
    /** Returns the transport of a socket; TCP if the socket is unknown, as before its first call. */
    transportOf(name: string): 'tcp' | 'udp' {
      const id = ids.get(name);
      return id !== undefined && findSocket(network, id)?.type === 'datagram' ? 'udp' : 'tcp';
    },
  };
}
