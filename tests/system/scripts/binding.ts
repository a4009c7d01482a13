import { accept, close, dial, open, receive, type Script, send, serve } from '../step';

const DONE = 'done';

/** Scripts about the local addresses and ports that sockets can have at the same time. */
export const BINDING: readonly Script[] = [
  {
    title: 'two TCP listeners cannot have one address and port, even if both reuse addresses',
    lines: [
      [serve('first', '127.0.0.1:A'), '127.0.0.1:A'],
      [serve('second', '127.0.0.1:A'), 'EADDRINUSE'],
      [serve('elsewhere', '127.0.0.1:B'), '127.0.0.1:B'],
    ],
  },
  {
    title: 'TCP and UDP can use one port number at the same time, and each gets its own data',
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
    title: 'a listener on the wildcard blocks one on a specific address',
    lines: [
      [serve('wildcard', '0.0.0.0:A'), '0.0.0.0:A'],
      [serve('loopback', '127.0.0.1:A'), 'EADDRINUSE'],
      [serve('other', '127.0.0.2:A'), 'EADDRINUSE'],
    ],
  },
  {
    title: 'a listener on a specific address blocks one on the wildcard',
    lines: [
      [serve('loopback', '127.0.0.2:A'), '127.0.0.2:A'],
      [serve('wildcard', '0.0.0.0:A'), 'EADDRINUSE'],
      [close('loopback'), DONE],
      [serve('wildcard', '0.0.0.0:A'), '0.0.0.0:A'],
    ],
  },
  {
    title: 'two addresses can each have a listener on one port, and a client reaches the one it names',
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
    title: 'a port that was released is free for another socket, even at another address',
    lines: [
      [serve('first', '127.0.0.1:A'), '127.0.0.1:A'],
      [close('first'), DONE],
      [serve('second', '127.0.0.2:A'), '127.0.0.2:A'],
      [serve('third', '127.0.0.1:A'), '127.0.0.1:A'],
    ],
  },
  {
    title: 'port 0 gives each socket its own port, which is then taken',
    lines: [
      [serve('first', '127.0.0.1:0'), '127.0.0.1:p1'],
      [serve('second', '127.0.0.1:0'), '127.0.0.1:p2'],
      [serve('third', '127.0.0.1:p1'), 'EADDRINUSE'],
      [dial('client', '127.0.0.1:p2'), '127.0.0.1:p3 — 127.0.0.1:p2'],
      [accept('second', 'server'), '127.0.0.1:p2 — 127.0.0.1:p3'],
    ],
  },
];
