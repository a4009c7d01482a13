import { accept, dial, open, receive, type Script, send, serve } from '../step';

const DONE = 'done';

/** Scripts about which client reaches which listener, and what accept() shows. */
export const CONNECTING: readonly Script[] = [
  {
    title: 'a connection is refused where nothing listens',
    lines: [
      [dial('client', '127.0.0.1:A'), 'ECONNREFUSED'],
      [serve('server', '127.0.0.1:A'), '127.0.0.1:A'],
      [dial('client', '127.0.0.1:A'), '127.0.0.1:p1 — 127.0.0.1:A'],
    ],
  },
  {
    title:
      'a connection is refused at an address where nothing listens, although another address has a listener on that port',
    lines: [
      [serve('server', '127.0.0.2:A'), '127.0.0.2:A'],
      [dial('client', '127.0.0.1:A'), 'ECONNREFUSED'],
    ],
  },
  {
    title: 'a UDP socket accepts no TCP connections',
    lines: [
      [open('udp', '127.0.0.1:A'), '127.0.0.1:A'],
      [dial('client', '127.0.0.1:A'), 'ECONNREFUSED'],
    ],
  },
  {
    title: 'accept() shows the ends of the client in reverse, and the port of the listener',
    lines: [
      [serve('server', '127.0.0.1:A'), '127.0.0.1:A'],
      [accept('server', 'nobody'), 'EAGAIN'],
      [dial('client', '127.0.0.1:A', '127.0.0.1:B'), '127.0.0.1:B — 127.0.0.1:A'],
      [accept('server', 'connection'), '127.0.0.1:A — 127.0.0.1:B'],
      [accept('server', 'nobody'), 'EAGAIN'],
    ],
  },
  {
    title: 'many clients share one port of a server, and each connection gets what its own client sends',
    lines: [
      [serve('server', '127.0.0.1:A'), '127.0.0.1:A'],
      [dial('anna', '127.0.0.1:A'), '127.0.0.1:p1 — 127.0.0.1:A'],
      [dial('ben', '127.0.0.1:A'), '127.0.0.1:p2 — 127.0.0.1:A'],
      [send('ben', 'from ben'), DONE],
      [send('anna', 'from anna'), DONE],
      [accept('server', 'first'), '127.0.0.1:A — 127.0.0.1:p1'],
      [accept('server', 'second'), '127.0.0.1:A — 127.0.0.1:p2'],
      [receive('first'), '“from anna”'],
      [receive('second'), '“from ben”'],
      [send('second', 'to ben'), DONE],
      [receive('anna'), 'EAGAIN'],
      [receive('ben'), '“to ben”'],
    ],
  },
  {
    title: 'a connection to a wildcard listener has the address that the client named',
    lines: [
      [serve('server', '0.0.0.0:A'), '0.0.0.0:A'],
      [dial('client', '127.0.0.2:A'), '127.0.0.1:p1 — 127.0.0.2:A'],
      [accept('server', 'connection'), '127.0.0.2:A — 127.0.0.1:p1'],
    ],
  },
  {
    title: 'one local port can serve connections to two servers, but no pair of sockets exists twice',
    lines: [
      [serve('one', '127.0.0.1:A'), '127.0.0.1:A'],
      [serve('two', '127.0.0.1:B'), '127.0.0.1:B'],
      [dial('client', '127.0.0.1:A', '127.0.0.1:C'), '127.0.0.1:C — 127.0.0.1:A'],
      [dial('again', '127.0.0.1:B', '127.0.0.1:C'), '127.0.0.1:C — 127.0.0.1:B'],
      [dial('twice', '127.0.0.1:A', '127.0.0.1:C'), 'EADDRNOTAVAIL'],
      [dial('other', '127.0.0.1:A', '127.0.0.2:C'), '127.0.0.2:C — 127.0.0.1:A'],
      [send('again', 'for two'), DONE],
      [accept('one', 'first'), '127.0.0.1:A — 127.0.0.1:C'],
      [accept('two', 'second'), '127.0.0.1:B — 127.0.0.1:C'],
      [receive('first'), 'EAGAIN'],
      [receive('second'), '“for two”'],
    ],
  },
  {
    title: 'a client cannot have the port of a listener as its own',
    lines: [
      [serve('server', '127.0.0.1:A'), '127.0.0.1:A'],
      [serve('other', '127.0.0.1:B'), '127.0.0.1:B'],
      [dial('client', '127.0.0.1:A', '127.0.0.1:B'), 'EADDRINUSE'],
    ],
  },
  {
    title: 'the wildcard as a destination means the host itself',
    lines: [
      [serve('server', '127.0.0.1:A'), '127.0.0.1:A'],
      [dial('client', '0.0.0.0:A'), '127.0.0.1:p1 — 127.0.0.1:A'],
    ],
  },
];
