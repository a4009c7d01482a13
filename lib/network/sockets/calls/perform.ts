import type { Network } from '@/lib/network/sockets/network';
import { bind } from './bind';
import type { Call } from './call';
import { close, shutdown } from './close';
import { connect } from './connect';
import { accept, listen } from './listen';
import { names, openSocket, setOption } from './open-socket';
import { receive } from './receive';
import { send } from './send';

type AnyStep =
  | ReturnType<typeof openSocket>
  | ReturnType<typeof setOption>
  | ReturnType<typeof bind>
  | ReturnType<typeof connect>
  | ReturnType<typeof accept>
  | ReturnType<typeof send>
  | ReturnType<typeof receive>
  | ReturnType<typeof names>;

/**
 * Performs a call that is given as data. Like the call's own function, returns the network after the call and its
 * outcome.
 */
export function perform(network: Network, call: Call): AnyStep {
  switch (call.call) {
    case 'socket':
      return openSocket(network, call);
    case 'set-option':
      return setOption(network, call);
    case 'bind':
      return bind(network, call);
    case 'listen':
      return listen(network, call);
    case 'connect':
      return connect(network, call);
    case 'accept':
      return accept(network, call);
    case 'send':
      return send(network, call);
    case 'receive':
      return receive(network, call);
    case 'shutdown':
      return shutdown(network, call);
    case 'close':
      return close(network, call);
    case 'names':
      return names(network, call);
  }
}
