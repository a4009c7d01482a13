import { accept, dial, open, receive, type Script, send, serve } from '../step';

const DONE = 'done';

/** Scripts that use IPv6 and IPv4 at the same time. */
export const BOTH_FAMILIES: readonly Script[] = [
  {
    title: 'a listener on :: also accepts IPv4 connections, and shows their addresses mapped',
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
    title: 'a listener on :: blocks one on 0.0.0.0 or 127.0.0.1',
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
    title: 'the loopback addresses of IPv4 and IPv6 can each have a listener on one port',
    lines: [
      [serve('four', '127.0.0.1:A'), '127.0.0.1:A'],
      [serve('six', '[::1]:A'), '[::1]:A'],
      [dial('client', '[::1]:A'), '[::1]:p1 — [::1]:A'],
      [accept('four', 'nobody'), 'EAGAIN'],
      [accept('six', 'connection'), '[::1]:A — [::1]:p1'],
    ],
  },
  {
    title: 'a UDP socket on :: also receives from IPv4 peers, and shows their addresses mapped',
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
