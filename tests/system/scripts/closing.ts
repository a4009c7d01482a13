import { accept, close, dial, receive, type Script, send, serve, shutdown } from '../step';

const DONE = 'done';

/** Scripts about what remains after one side closes. */
export const CLOSING: readonly Script[] = [
  {
    title: 'a connection outlives its listener, but no new one is accepted',
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
    title: 'a side that has shut down sending can still receive',
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
    title: 'a server that closed first can listen again immediately, because it reuses the address',
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
