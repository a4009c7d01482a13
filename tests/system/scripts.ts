import { accept, close, connect, dial, open, receive, type Script, send, serve, shutdown } from './step';

const DONE = 'done';

const binding: readonly Script[] = [
  {
    title: 'two TCP listeners cannot have one address and port, though both reuse addresses',
    lines: [
      [serve('first', '127.0.0.1:A'), '127.0.0.1:A'],
      [serve('second', '127.0.0.1:A'), 'EADDRINUSE'],
      [serve('elsewhere', '127.0.0.1:B'), '127.0.0.1:B'],
    ],
  },
  {
    title: 'TCP and UDP can use one port number at once, and each gets its own',
    lines: [
      [serve('tcp', '127.0.0.1:A'), '127.0.0.1:A'],
      [open('udp', '127.0.0.1:A'), '127.0.0.1:A'],
      [dial('client', '127.0.0.1:A'), '127.0.0.1:p1 — 127.0.0.1:A'],
      [accept('tcp', 'server'), '127.0.0.1:A — 127.0.0.1:p1'],
      [send('client', 'stream'), DONE],
      [open('sender', '127.0.0.1:B'), '127.0.0.1:B'],
      [send('sender', 'datagram', '127.0.0.1:A'), DONE],
      [receive('server'), '“stream”'],
      [receive('udp'), '“datagram” from 127.0.0.1:B'],
    ],
  },
  {
    title: 'a listener on the wildcard stands in the way of one on a particular address',
    lines: [
      [serve('wildcard', '0.0.0.0:A'), '0.0.0.0:A'],
      [serve('loopback', '127.0.0.1:A'), 'EADDRINUSE'],
      [serve('other', '127.0.0.2:A'), 'EADDRINUSE'],
    ],
  },
  {
    title: 'a listener on a particular address stands in the way of one on the wildcard',
    lines: [
      [serve('loopback', '127.0.0.2:A'), '127.0.0.2:A'],
      [serve('wildcard', '0.0.0.0:A'), 'EADDRINUSE'],
      [close('loopback'), DONE],
      [serve('wildcard', '0.0.0.0:A'), '0.0.0.0:A'],
    ],
  },
  {
    title: 'two addresses can have a listener each on one port, and a client reaches the one it names',
    lines: [
      [serve('one', '127.0.0.1:A'), '127.0.0.1:A'],
      [serve('two', '127.0.0.2:A'), '127.0.0.2:A'],
      [dial('client', '127.0.0.2:A'), '127.0.0.1:p1 — 127.0.0.2:A'],
      [accept('one', 'nobody'), 'EAGAIN'],
      [accept('two', 'server'), '127.0.0.2:A — 127.0.0.1:p1'],
    ],
  },
  {
    title: 'an address of another host is not available',
    lines: [
      [serve('tcp', '203.0.113.77:A'), 'EADDRNOTAVAIL'],
      [open('udp', '203.0.113.77:A'), 'EADDRNOTAVAIL'],
      [dial('client', '127.0.0.1:A', '203.0.113.77:0'), 'EADDRNOTAVAIL'],
    ],
  },
  {
    title: 'a port that was given up is free for another socket, also at another address',
    lines: [
      [serve('first', '127.0.0.1:A'), '127.0.0.1:A'],
      [close('first'), DONE],
      [serve('second', '127.0.0.2:A'), '127.0.0.2:A'],
      [serve('third', '127.0.0.1:A'), '127.0.0.1:A'],
    ],
  },
  {
    title: 'port 0 gets each socket a port of its own, which is then taken',
    lines: [
      [serve('first', '127.0.0.1:0'), '127.0.0.1:p1'],
      [serve('second', '127.0.0.1:0'), '127.0.0.1:p2'],
      [serve('third', '127.0.0.1:p1'), 'EADDRINUSE'],
      [dial('client', '127.0.0.1:p2'), '127.0.0.1:p3 — 127.0.0.1:p2'],
      [accept('second', 'server'), '127.0.0.1:p2 — 127.0.0.1:p3'],
    ],
  },
];

const connecting: readonly Script[] = [
  {
    title: 'a connection is refused where nobody listens',
    lines: [
      [dial('client', '127.0.0.1:A'), 'ECONNREFUSED'],
      [serve('server', '127.0.0.1:A'), '127.0.0.1:A'],
      [dial('client', '127.0.0.1:A'), '127.0.0.1:p1 — 127.0.0.1:A'],
    ],
  },
  {
    title: 'a connection is refused at an address where nobody listens, though another has a listener on that port',
    lines: [
      [serve('server', '127.0.0.2:A'), '127.0.0.2:A'],
      [dial('client', '127.0.0.1:A'), 'ECONNREFUSED'],
    ],
  },
  {
    title: 'a UDP socket takes no TCP connections',
    lines: [
      [open('udp', '127.0.0.1:A'), '127.0.0.1:A'],
      [dial('client', '127.0.0.1:A'), 'ECONNREFUSED'],
    ],
  },
  {
    title: 'accept() shows the ends of the client the other way round, and the port of the listener',
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

const closing: readonly Script[] = [
  {
    title: 'a connection outlives its listener, but no new one is taken',
    lines: [
      [serve('server', '127.0.0.1:A'), '127.0.0.1:A'],
      [dial('client', '127.0.0.1:A'), '127.0.0.1:p1 — 127.0.0.1:A'],
      [accept('server', 'connection'), '127.0.0.1:A — 127.0.0.1:p1'],
      [close('server'), DONE],
      [dial('late', '127.0.0.1:A'), 'ECONNREFUSED'],
      [send('client', 'still here'), DONE],
      [receive('connection'), '“still here”'],
      [serve('new server', '127.0.0.1:A'), '127.0.0.1:A'],
    ],
  },
  {
    title: 'a listener outlives its connections',
    lines: [
      [serve('server', '127.0.0.1:A'), '127.0.0.1:A'],
      [dial('anna', '127.0.0.1:A'), '127.0.0.1:p1 — 127.0.0.1:A'],
      [accept('server', 'first'), '127.0.0.1:A — 127.0.0.1:p1'],
      [close('first'), DONE],
      [receive('anna'), 'end'],
      [dial('ben', '127.0.0.1:A'), '127.0.0.1:p2 — 127.0.0.1:A'],
      [accept('server', 'second'), '127.0.0.1:A — 127.0.0.1:p2'],
    ],
  },
  {
    title: 'a side that has ended its sending can still receive',
    lines: [
      [serve('server', '127.0.0.1:A'), '127.0.0.1:A'],
      [dial('client', '127.0.0.1:A'), '127.0.0.1:p1 — 127.0.0.1:A'],
      [accept('server', 'connection'), '127.0.0.1:A — 127.0.0.1:p1'],
      [send('client', 'last words'), DONE],
      [shutdown('client'), DONE],
      [receive('connection'), '“last words”'],
      [receive('connection'), 'end'],
      [send('connection', 'answer'), DONE],
      [receive('client'), '“answer”'],
      [close('connection'), DONE],
      [receive('client'), 'end'],
    ],
  },
  {
    title: 'a server that closed first can listen again at once, since it reuses the address',
    lines: [
      [serve('server', '127.0.0.1:A'), '127.0.0.1:A'],
      [dial('client', '127.0.0.1:A'), '127.0.0.1:p1 — 127.0.0.1:A'],
      [accept('server', 'connection'), '127.0.0.1:A — 127.0.0.1:p1'],
      [close('connection'), DONE],
      [receive('client'), 'end'],
      [close('client'), DONE],
      [close('server'), DONE],
      [serve('server', '127.0.0.1:A'), '127.0.0.1:A'],
      [dial('client', '127.0.0.1:A'), '127.0.0.1:p2 — 127.0.0.1:A'],
    ],
  },
];

const datagrams: readonly Script[] = [
  {
    title: 'an unconnected UDP socket hears every peer, each datagram with its sender',
    lines: [
      [open('server', '0.0.0.0:A'), '0.0.0.0:A'],
      [open('anna', '127.0.0.1:B'), '127.0.0.1:B'],
      [open('ben', '127.0.0.2:B'), '127.0.0.2:B'],
      [send('anna', 'one', '127.0.0.1:A'), DONE],
      [send('ben', 'two', '127.0.0.1:A'), DONE],
      [send('anna', 'three', '127.0.0.2:A'), DONE],
      [receive('server'), '“one” from 127.0.0.1:B'],
      [receive('server'), '“two” from 127.0.0.2:B'],
      [receive('server'), '“three” from 127.0.0.1:B'],
      [receive('server'), 'EAGAIN'],
    ],
  },
  {
    title: 'a connected UDP socket hears its peer only',
    lines: [
      [open('socket', '127.0.0.1:A'), '127.0.0.1:A'],
      [open('peer', '127.0.0.1:B'), '127.0.0.1:B'],
      [open('other', '127.0.0.1:C'), '127.0.0.1:C'],
      [connect('socket', '127.0.0.1:B'), '127.0.0.1:A — 127.0.0.1:B'],
      [send('other', 'let me in', '127.0.0.1:A'), DONE],
      [send('peer', 'hello', '127.0.0.1:A'), DONE],
      [receive('socket'), '“hello” from 127.0.0.1:B'],
      [receive('socket'), 'EAGAIN'],
      [send('socket', 'hello back'), DONE],
      [receive('peer'), '“hello back” from 127.0.0.1:A'],
    ],
  },
  {
    title: 'of two UDP sockets on one port the one connected to the sender comes first',
    lines: [
      [open('any', '127.0.0.1:A', { reuse: true }), '127.0.0.1:A'],
      [open('one', '127.0.0.1:A', { reuse: true }), '127.0.0.1:A'],
      [connect('one', '127.0.0.1:B'), '127.0.0.1:A — 127.0.0.1:B'],
      [open('peer', '127.0.0.1:B'), '127.0.0.1:B'],
      [open('other', '127.0.0.1:C'), '127.0.0.1:C'],
      [send('peer', 'from the peer', '127.0.0.1:A'), DONE],
      [send('other', 'from another', '127.0.0.1:A'), DONE],
      [receive('one'), '“from the peer” from 127.0.0.1:B'],
      [receive('any'), '“from another” from 127.0.0.1:C'],
    ],
  },
  {
    title: 'of two UDP sockets on one port the one bound to the very address comes first',
    lines: [
      [open('address', '127.0.0.1:A', { reuse: true }), '127.0.0.1:A'],
      [open('wildcard', '0.0.0.0:A', { reuse: true }), '0.0.0.0:A'],
      [open('sender', '127.0.0.1:B'), '127.0.0.1:B'],
      [send('sender', 'to the address', '127.0.0.1:A'), DONE],
      [send('sender', 'to another', '127.0.0.2:A'), DONE],
      [receive('address'), '“to the address” from 127.0.0.1:B'],
      [receive('wildcard'), '“to another” from 127.0.0.1:B'],
    ],
  },
  {
    title: 'of two UDP sockets that share all by reuse the one bound last gets the datagram',
    lines: [
      [open('first', '127.0.0.1:A', { reuse: true }), '127.0.0.1:A'],
      [open('last', '127.0.0.1:A', { reuse: true }), '127.0.0.1:A'],
      [open('sender', '127.0.0.1:B'), '127.0.0.1:B'],
      [send('sender', 'for whom', '127.0.0.1:A'), DONE],
      [receive('first'), 'EAGAIN'],
      [receive('last'), '“for whom” from 127.0.0.1:B'],
    ],
  },
  {
    title: 'UDP sockets conflict like TCP ones unless both reuse the address',
    lines: [
      [open('first', '127.0.0.1:A'), '127.0.0.1:A'],
      [open('second', '127.0.0.1:A'), 'EADDRINUSE'],
      [open('reusing', '127.0.0.1:A', { reuse: true }), 'EADDRINUSE'],
      [open('wildcard', '0.0.0.0:A'), 'EADDRINUSE'],
      [open('other', '127.0.0.2:A'), '127.0.0.2:A'],
    ],
  },
  {
    title: 'a connected UDP socket learns that nobody had its datagram, once, and goes on',
    lines: [
      [open('socket', '127.0.0.1:A'), '127.0.0.1:A'],
      [connect('socket', '127.0.0.1:B'), '127.0.0.1:A — 127.0.0.1:B'],
      [send('socket', 'lost'), DONE],
      [receive('socket'), 'ECONNREFUSED'],
      [receive('socket'), 'EAGAIN'],
      [open('peer', '127.0.0.1:B'), '127.0.0.1:B'],
      [send('socket', 'found'), DONE],
      [receive('peer'), '“found” from 127.0.0.1:A'],
    ],
  },
  {
    title: 'an unconnected UDP socket does not learn that nobody had its datagram',
    lines: [
      [open('socket', '127.0.0.1:A'), '127.0.0.1:A'],
      [send('socket', 'lost', '127.0.0.1:B'), DONE],
      [receive('socket'), 'EAGAIN'],
      [send('socket', 'lost again', '127.0.0.1:B'), DONE],
    ],
  },
  {
    title: 'a UDP client that binds nothing gets a port by sending, and the answer there',
    lines: [
      [open('server', '127.0.0.1:A'), '127.0.0.1:A'],
      [open('client', 'ipv4'), DONE],
      [send('client', 'question', '127.0.0.1:A'), DONE],
      [receive('server'), '“question” from 127.0.0.1:p1'],
      [send('server', 'answer', '127.0.0.1:p1'), DONE],
      [receive('client'), '“answer” from 127.0.0.1:A'],
    ],
  },
  {
    title: 'connecting a UDP socket gives it addresses and sends nothing',
    lines: [
      [open('server', '127.0.0.2:A'), '127.0.0.2:A'],
      [open('client', 'ipv4'), DONE],
      [connect('client', '127.0.0.2:A'), '127.0.0.1:p1 — 127.0.0.2:A'],
      [receive('server'), 'EAGAIN'],
      [send('client', 'one'), DONE],
      [send('client', 'two'), DONE],
      [receive('server'), '“one” from 127.0.0.1:p1'],
      [receive('server'), '“two” from 127.0.0.1:p1'],
    ],
  },
];

const bothFamilies: readonly Script[] = [
  {
    title: 'a listener on :: takes IPv4 connections too, and shows their addresses mapped',
    lines: [
      [serve('server', '[::]:A'), '[::]:A'],
      [dial('six', '[::1]:A'), '[::1]:p1 — [::1]:A'],
      [dial('four', '127.0.0.1:A'), '127.0.0.1:p2 — 127.0.0.1:A'],
      [accept('server', 'first'), '[::1]:A — [::1]:p1'],
      [accept('server', 'second'), '[::ffff:127.0.0.1]:A — [::ffff:127.0.0.1]:p2'],
      [send('four', 'by IPv4'), DONE],
      [receive('first'), 'EAGAIN'],
      [receive('second'), '“by IPv4”'],
    ],
  },
  {
    title: 'a listener on :: stands in the way of one on 0.0.0.0 or 127.0.0.1',
    lines: [
      [serve('both', '[::]:A'), '[::]:A'],
      [serve('wildcard', '0.0.0.0:A'), 'EADDRINUSE'],
      [serve('loopback', '127.0.0.1:A'), 'EADDRINUSE'],
      [serve('six', '[::1]:A'), 'EADDRINUSE'],
    ],
  },
  {
    title: 'with IPV6_V6ONLY a listener on :: leaves IPv4 to another',
    lines: [
      [serve('six', '[::]:A', { v6Only: true }), '[::]:A'],
      [dial('too early', '127.0.0.1:A'), 'ECONNREFUSED'],
      [serve('four', '0.0.0.0:A'), '0.0.0.0:A'],
      [dial('client', '127.0.0.1:A'), '127.0.0.1:p1 — 127.0.0.1:A'],
      [accept('six', 'nobody'), 'EAGAIN'],
      [accept('four', 'connection'), '127.0.0.1:A — 127.0.0.1:p1'],
    ],
  },
  {
    title: 'the loopback addresses of IPv4 and IPv6 can have a listener each on one port',
    lines: [
      [serve('four', '127.0.0.1:A'), '127.0.0.1:A'],
      [serve('six', '[::1]:A'), '[::1]:A'],
      [dial('client', '[::1]:A'), '[::1]:p1 — [::1]:A'],
      [accept('four', 'nobody'), 'EAGAIN'],
      [accept('six', 'connection'), '[::1]:A — [::1]:p1'],
    ],
  },
  {
    title: 'a UDP socket on :: hears IPv4 peers too, and shows their addresses mapped',
    lines: [
      [open('server', '[::]:A'), '[::]:A'],
      [open('four', '127.0.0.1:B'), '127.0.0.1:B'],
      [open('six', '[::1]:B'), '[::1]:B'],
      [send('four', 'four', '127.0.0.1:A'), DONE],
      [send('six', 'six', '[::1]:A'), DONE],
      [receive('server'), '“four” from [::ffff:127.0.0.1]:B'],
      [receive('server'), '“six” from [::1]:B'],
      [send('server', 'answer', '[::ffff:127.0.0.1]:B'), DONE],
      [receive('four'), '“answer” from 127.0.0.1:A'],
    ],
  },
];

/** What is run through the model and through the machine. */
export const SCRIPTS: readonly Script[] = [...binding, ...connecting, ...closing, ...datagrams, ...bothFamilies];
