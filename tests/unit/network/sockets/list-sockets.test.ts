import { describe, expect, it } from 'vitest';
import { accept } from '@/lib/network/sockets/calls/listen';
import { formatEnds, formatListing, formatNetstat } from '@/lib/network/sockets/format-listing';
import { isSameConnection, listSockets } from '@/lib/network/sockets/list-sockets';
import { at, CURL, NGINX, play, SSHD } from './play';

const RESOLVED = { program: 'systemd-resolve', pid: 640, user: 'systemd-resolve' };

/** A server with listeners of each kind, and connections in each state. */
function busyServer() {
  const world = play();
  const { open, call, get } = world;
  const listenAt = (process: typeof SSHD, address: string, v6Only = false) => {
    const socket = open('server', process, 'stream', address.startsWith('[') ? 'ipv6' : 'ipv4');
    if (v6Only) call({ call: 'set-option', socket, option: 'IPV6_V6ONLY' });
    call({ call: 'bind', socket, at: at(address) });
    call({ call: 'listen', socket, backlog: 128 });
    return socket;
  };
  const dial = (from: string, to: string) => {
    const socket = open('client', CURL, 'stream');
    call({ call: 'bind', socket, at: at(from) });
    call({ call: 'connect', socket, to: at(to) });
    return socket;
  };
  const ssh = listenAt(SSHD, '0.0.0.0:22');
  listenAt(SSHD, '[::]:22', true);
  const web = listenAt(NGINX, '[::]:8080');
  listenAt(NGINX, '[::1]:9000');
  const dns = open('server', RESOLVED, 'datagram');
  call({ call: 'bind', socket: dns, at: at('127.0.0.53:5353') });
  const ntp = open('server', RESOLVED, 'datagram');
  call({ call: 'bind', socket: ntp, at: at('192.0.2.10:4123') });
  call({ call: 'connect', socket: ntp, to: at('192.0.2.20:1123') });

  dial('192.0.2.20:50000', '192.0.2.10:22');
  get((network) => accept(network, { socket: ssh }));
  const [ended, halfClosed, waiting] = ['192.0.2.20:50001', '192.0.2.20:50002', '192.0.2.20:50003'].map((from) =>
    dial(from, '192.0.2.10:8080'),
  );
  if (!ended || !halfClosed || !waiting) throw new Error('three clients were asked for');
  const first = get((network) => accept(network, { socket: web })).socket;
  get((network) => accept(network, { socket: web }));
  call({ call: 'close', socket: first });
  call({ call: 'close', socket: ended });
  call({ call: 'close', socket: halfClosed });
  call({ call: 'send', socket: waiting, data: 'GET /' });
  return world;
}

describe('the sockets of a host', () => {
  it('are listed as ss -tuanp prints them', () => {
    const { host } = busyServer();
    expect(formatListing(listSockets(host('server')))).toBe(
      `
Netid State      Recv-Q Send-Q       Local Address:Port        Peer Address:Port  Process
udp   UNCONN     0      0               127.0.0.53:5353             0.0.0.0:*     users:(("systemd-resolve",pid=640,fd=3))
udp   ESTAB      0      0               192.0.2.10:4123          192.0.2.20:1123  users:(("systemd-resolve",pid=640,fd=4))
tcp   LISTEN     0      128                0.0.0.0:22               0.0.0.0:*     users:(("sshd",pid=812,fd=3))
tcp   LISTEN     0      128                   [::]:22                  [::]:*     users:(("sshd",pid=812,fd=4))
tcp   LISTEN     1      128                      *:8080                   *:*     users:(("nginx",pid=901,fd=3))
tcp   LISTEN     0      128                  [::1]:9000                [::]:*     users:(("nginx",pid=901,fd=4))
tcp   ESTAB      0      0               192.0.2.10:22            192.0.2.20:50000 users:(("sshd",pid=812,fd=5))
tcp   CLOSE-WAIT 0      0      [::ffff:192.0.2.10]:8080 [::ffff:192.0.2.20]:50002 users:(("nginx",pid=901,fd=6))
tcp   ESTAB      5      0      [::ffff:192.0.2.10]:8080 [::ffff:192.0.2.20]:50003
tcp   TIME-WAIT  0      0      [::ffff:192.0.2.10]:8080 [::ffff:192.0.2.20]:50001
`.trim(),
    );
  });

  it('are listed with states and ends only, as ss -tanQ prints TCP', () => {
    const { host } = busyServer();
    expect(formatEnds(listSockets(host('server')).filter(({ netid }) => netid === 'tcp'))).toBe(
      `
State            Local Address:Port        Peer Address:Port
LISTEN                 0.0.0.0:22               0.0.0.0:*
LISTEN                    [::]:22                  [::]:*
LISTEN                       *:8080                   *:*
LISTEN                   [::1]:9000                [::]:*
ESTAB               192.0.2.10:22            192.0.2.20:50000
CLOSE-WAIT [::ffff:192.0.2.10]:8080 [::ffff:192.0.2.20]:50002
ESTAB      [::ffff:192.0.2.10]:8080 [::ffff:192.0.2.20]:50003
TIME-WAIT  [::ffff:192.0.2.10]:8080 [::ffff:192.0.2.20]:50001
`.trim(),
    );
  });

  it('are listed as netstat -tuanp prints them', () => {
    const { host } = busyServer();
    expect(formatNetstat(listSockets(host('server')))).toBe(
      `
Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name
tcp        0      0 0.0.0.0:22              0.0.0.0:*               LISTEN      812/sshd
tcp6       0      0 :::22                   :::*                    LISTEN      812/sshd
tcp6       1      0 :::8080                 :::*                    LISTEN      901/nginx
tcp6       0      0 ::1:9000                :::*                    LISTEN      901/nginx
tcp        0      0 192.0.2.10:22           192.0.2.20:50000        ESTABLISHED 812/sshd
tcp6       0      0 192.0.2.10:8080         192.0.2.20:50002        CLOSE_WAIT  901/nginx
tcp6       5      0 192.0.2.10:8080         192.0.2.20:50003        ESTABLISHED -
tcp6       0      0 192.0.2.10:8080         192.0.2.20:50001        TIME_WAIT   -
udp        0      0 127.0.0.53:5353         0.0.0.0:*                           640/systemd-resolve
udp        0      0 192.0.2.10:4123         192.0.2.20:1123         ESTABLISHED 640/systemd-resolve
`.trim(),
    );
  });

  it('show the two ends of one connection as two rows, in any spelling', () => {
    const { host } = busyServer();
    const rows = [...listSockets(host('server')), ...listSockets(host('client'))];
    const pairs = rows.flatMap((one, index) =>
      rows.slice(index + 1).flatMap((other) => (isSameConnection(one, other) ? [[one.state, other.state]] : [])),
    );
    expect(pairs).toEqual([
      ['ESTAB', 'ESTAB'],
      ['CLOSE-WAIT', 'FIN-WAIT-2'],
      ['ESTAB', 'ESTAB'],
    ]);
  });

  it('are not listed unless they listen or are connected', () => {
    const { open, call, host } = play();
    const bound = open('server', NGINX, 'stream');
    call({ call: 'bind', socket: bound, at: at('0.0.0.0:8080') });
    open('server', NGINX, 'datagram');
    expect(listSockets(host('server'))).toEqual([]);
  });

  it('keep the title line in an empty listing', () => {
    expect(formatListing([])).toBe('Netid State Recv-Q Send-Q Local Address:Port Peer Address:Port Process');
    expect(formatNetstat([]).split('\n')).toHaveLength(1);
  });
});

describe('a connection that ends', () => {
  it('is in TIME-WAIT on the side that closed first, and gone on the other', () => {
    const { open, call, get, host } = play();
    const listener = open('server', NGINX, 'stream');
    call({ call: 'bind', socket: listener, at: at('0.0.0.0:8080') });
    call({ call: 'listen', socket: listener });
    const client = open('client', CURL, 'stream');
    call({ call: 'connect', socket: client, to: at('192.0.2.10:8080') });
    const { socket } = get((network) => accept(network, { socket: listener }));
    const states = () =>
      ['client', 'server'].map((name) =>
        listSockets(host(name))
          .map(({ state }) => state)
          .join(),
      );
    expect(states()).toEqual(['ESTAB', 'LISTEN,ESTAB']);
    call({ call: 'close', socket: client });
    expect(states()).toEqual(['FIN-WAIT-2', 'LISTEN,CLOSE-WAIT']);
    call({ call: 'close', socket });
    expect(states()).toEqual(['TIME-WAIT', 'LISTEN']);
  });

  it('is in TIME-WAIT as soon as both sides have shut down, even with open sockets', () => {
    const { open, call, get, host } = play();
    const listener = open('server', NGINX, 'stream');
    call({ call: 'bind', socket: listener, at: at('0.0.0.0:8080') });
    call({ call: 'listen', socket: listener });
    const client = open('client', CURL, 'stream');
    call({ call: 'connect', socket: client, to: at('192.0.2.10:8080') });
    const { socket } = get((network) => accept(network, { socket: listener }));
    call({ call: 'shutdown', socket });
    call({ call: 'shutdown', socket: client });
    expect(listSockets(host('client'))).toEqual([]);
    expect(listSockets(host('server')).map(({ state, holder }) => [state, holder?.program ?? null])).toEqual([
      ['LISTEN', 'nginx'],
      ['TIME-WAIT', null],
    ]);
    expect(call({ call: 'receive', socket: client })).toEqual({ ok: true, value: { kind: 'end-of-file' } });
  });
});
