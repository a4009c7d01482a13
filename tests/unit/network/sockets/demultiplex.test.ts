import { describe, expect, it } from 'vitest';
import { accept } from '@/lib/network/sockets/calls/listen';
import { demultiplex } from '@/lib/network/sockets/demultiplex';
import type { SocketId, SocketOption } from '@/lib/network/sockets/socket';
import { at, CURL, NGINX, play } from './play';

/** Returns a host with sockets at these addresses, and the socket that receives a packet there. */
function server() {
  const world = play();
  const bind = (type: 'stream' | 'datagram', address: string, ...options: SocketOption[]): SocketId => {
    const socket = world.open('server', NGINX, type, address.startsWith('[') ? 'ipv6' : 'ipv4');
    for (const option of options) world.call({ call: 'set-option', socket, option });
    expect(world.call({ call: 'bind', socket, at: at(address) })).toMatchObject({ ok: true });
    if (type === 'stream') world.call({ call: 'listen', socket });
    return socket;
  };
  const idOf = (found: ReturnType<typeof demultiplex>) => (typeof found === 'string' ? found : found.id);
  const ask = (transport: 'tcp' | 'udp', from: string, to: string, request: boolean) =>
    idOf(demultiplex(world.host('server'), { transport, from: at(from), to: at(to), request }));
  return {
    ...world,
    bind,
    syn: (from: string, to: string) => ask('tcp', from, to, true),
    segment: (from: string, to: string) => ask('tcp', from, to, false),
    datagram: (from: string, to: string) => ask('udp', from, to, false),
  };
}

const PEER = '192.0.2.20:50000';

describe('a TCP segment', () => {
  it('that opens a connection goes to the listener for its destination, or is reset', () => {
    const { bind, syn } = server();
    const one = bind('stream', '192.0.2.10:8080');
    const all = bind('stream', '0.0.0.0:9090');
    expect(syn(PEER, '192.0.2.10:8080')).toBe(one);
    expect(syn(PEER, '192.0.2.10:9090')).toBe(all);
    expect(syn(PEER, '192.0.2.10:7070')).toBe('rst');
    expect(syn('127.0.0.1:50000', '127.0.0.1:8080')).toBe('rst');
  });

  it('of a connection goes to the socket with both of its ends, whichever others have the port', () => {
    const { bind, open, call, get, segment, syn } = server();
    const listener = bind('stream', '0.0.0.0:8080');
    const children = ['192.0.2.20:50000', '192.0.2.20:50001'].map((from) => {
      const socket = open('client', CURL, 'stream');
      call({ call: 'bind', socket, at: at(from) });
      call({ call: 'connect', socket, to: at('192.0.2.10:8080') });
      return get((network) => accept(network, { socket: listener })).socket;
    });
    expect(segment('192.0.2.20:50000', '192.0.2.10:8080')).toBe(children[0]);
    expect(segment('192.0.2.20:50001', '192.0.2.10:8080')).toBe(children[1]);
    expect(segment('192.0.2.20:50002', '192.0.2.10:8080')).toBe('rst');
    expect(segment('192.0.2.30:50000', '192.0.2.10:8080')).toBe('rst');
    expect(syn('192.0.2.20:50002', '192.0.2.10:8080')).toBe(listener);
  });

  it('over IPv4 goes to a dual-stack listener, but not past IPV6_V6ONLY', () => {
    const { bind, syn } = server();
    const dual = bind('stream', '[::]:8080');
    const only = bind('stream', '[::]:9090', 'IPV6_V6ONLY');
    expect(syn(PEER, '192.0.2.10:8080')).toBe(dual);
    expect(syn(PEER, '192.0.2.10:9090')).toBe('rst');
    expect(syn('[2001:db8::20]:50000', '[2001:db8::10]:9090')).toBe(only);
  });

  it('does not go to a UDP socket', () => {
    const { bind, syn, datagram } = server();
    const udp = bind('datagram', '0.0.0.0:8080');
    expect(syn(PEER, '192.0.2.10:8080')).toBe('rst');
    expect(datagram(PEER, '192.0.2.10:8080')).toBe(udp);
  });

  it('of an ended connection goes to the socket in TIME-WAIT, and a new request to the listener', () => {
    const { bind, open, call, get, host, segment, syn } = server();
    const listener = bind('stream', '0.0.0.0:8080');
    const client = open('client', CURL, 'stream');
    call({ call: 'bind', socket: client, at: at(PEER) });
    call({ call: 'connect', socket: client, to: at('192.0.2.10:8080') });
    const { socket } = get((network) => accept(network, { socket: listener }));
    call({ call: 'close', socket });
    call({ call: 'close', socket: client });
    const waiting = host('server').sockets.find(({ state }) => state.kind === 'time-wait');
    expect(segment(PEER, '192.0.2.10:8080')).toBe(waiting?.id);
    expect(syn(PEER, '192.0.2.10:8080')).toBe(listener);

    const again = open('client', CURL, 'stream');
    call({ call: 'bind', socket: again, at: at(PEER) });
    expect(call({ call: 'connect', socket: again, to: at('192.0.2.10:8080') })).toMatchObject({ ok: true });
    expect(host('server').sockets.some(({ state }) => state.kind === 'time-wait')).toBe(false);
  });
});

describe('a UDP datagram', () => {
  it('goes to the socket connected to its sender before any other', () => {
    const { bind, call, datagram } = server();
    const any = bind('datagram', '192.0.2.10:5000', 'SO_REUSEADDR');
    const one = bind('datagram', '192.0.2.10:5000', 'SO_REUSEADDR');
    call({ call: 'connect', socket: one, to: at('192.0.2.20:50000') });
    expect(datagram('192.0.2.20:50000', '192.0.2.10:5000')).toBe(one);
    expect(datagram('192.0.2.20:50001', '192.0.2.10:5000')).toBe(any);
  });

  it('goes to the socket bound to its destination before one on the wildcard', () => {
    const { bind, datagram } = server();
    const one = bind('datagram', '192.0.2.10:5000', 'SO_REUSEADDR');
    const all = bind('datagram', '0.0.0.0:5000', 'SO_REUSEADDR');
    expect(datagram(PEER, '192.0.2.10:5000')).toBe(one);
    expect(datagram('127.0.0.1:50000', '127.0.0.1:5000')).toBe(all);
  });

  it('goes to an IPv4 socket before a dual-stack one', () => {
    const { bind, datagram } = server();
    const four = bind('datagram', '0.0.0.0:5000', 'SO_REUSEADDR');
    const dual = bind('datagram', '[::]:5000', 'SO_REUSEADDR');
    expect(datagram(PEER, '192.0.2.10:5000')).toBe(four);
    expect(datagram('[2001:db8::20]:50000', '[2001:db8::10]:5000')).toBe(dual);
  });

  it('without a receiver is answered with ICMP Port Unreachable', () => {
    const { bind, datagram } = server();
    bind('stream', '0.0.0.0:5000');
    bind('datagram', '127.0.0.1:5000');
    expect(datagram(PEER, '192.0.2.10:5000')).toBe('icmp-port-unreachable');
  });

  it('goes to one of the sockets that share a port with SO_REUSEPORT, each in turn', () => {
    const { bind, datagram } = server();
    const group = [1, 2].map(() => bind('datagram', '192.0.2.10:5000', 'SO_REUSEPORT'));
    const found = ['192.0.2.20:50000', '192.0.2.20:50001'].map((from) => datagram(from, '192.0.2.10:5000'));
    expect(found).toEqual(group);
  });
});
