import { connect, open, receive, type Script, send } from '../step';

const DONE = 'done';

/** Scripts about which UDP socket gets which datagram. */
export const DATAGRAMS: readonly Script[] = [
  {
    title: 'an unconnected UDP socket receives from every peer, each datagram with its sender',
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
    title: 'a connected UDP socket receives only from its peer',
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
    title: 'of two UDP sockets on one port, the one connected to the sender comes first',
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
    title: 'of two UDP sockets on one port, the one bound to the exact address comes first',
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
    title: 'of two UDP sockets that share everything by reuse, the one bound last gets the datagram',
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
    title: 'a connected UDP socket learns once that its datagram reached no socket, and goes on',
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
    title: 'an unconnected UDP socket does not learn that its datagram reached no socket',
    lines: [
      [open('socket', '127.0.0.1:A'), '127.0.0.1:A'],
      [send('socket', 'lost', '127.0.0.1:B'), DONE],
      [receive('socket'), 'EAGAIN'],
      [send('socket', 'lost again', '127.0.0.1:B'), DONE],
    ],
  },
  {
    title: 'a UDP client that binds nothing gets a port by sending, and the answer arrives there',
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
